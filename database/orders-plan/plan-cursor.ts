import type { PlanCursor } from '../../domain/recurrence/index.ts';
import type { Database, Tx } from '../connection.ts';

export interface CursorRow {
  plan_nominal_at: Date | null;
  plan_occurred_at: Date | null;
  plan_left: number | null;
  decided_times: Date[];
}

/** SQL of a `CursorRow`, of `orders o`; with it the coming times of which it is decided already that they are left out. */
export const CURSOR_COLUMNS = `o.plan_nominal_at, o.plan_occurred_at, o.plan_left,
  array(select c.nominal_at from order_occurrences c where c.order_id = o.id and c.nominal_at > now()) as decided_times`;

/** Where an order's plan stands; of one that has none the beginning of time. */
export function planCursor({ plan_nominal_at, plan_occurred_at, plan_left, decided_times }: CursorRow): PlanCursor {
  return {
    nominalMs: plan_nominal_at?.getTime() ?? 0, atMs: plan_occurred_at?.getTime() ?? 0,
    except: new Set(decided_times.map((at) => at.getTime())), ...(plan_left === null ? {} : { left: plan_left }),
  };
}

/** The same in a statement of its own, for who has waited for the order's lock and must see what was decided meanwhile. */
export async function readCursor(db: Database, tx: Tx, orderId: string): Promise<PlanCursor> {
  const [order] = await db.query<CursorRow>(`select ${CURSOR_COLUMNS} from orders o where o.id = $1`, [orderId], tx);
  if (order === undefined) throw new Error('No such order');
  return planCursor(order);
}
