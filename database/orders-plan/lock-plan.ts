import type { OrderPlan, PlanCursor } from '../../domain/recurrence/index.ts';
import type { OrderStatus } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { readCursor } from './plan-cursor.ts';

/** An order's plan and where it stands, under the order's row lock. */
export interface LockedPlan {
  orderId: string;
  organisationId: string;
  madeBy: string;
  name: string;
  status: OrderStatus;
  versionId: string;
  plan: OrderPlan | null;
  cursor: PlanCursor;
  /** The next occurrence; undefined: none is left, or the order has no plan. */
  next: { nominalMs: number; atMs: number } | undefined;
  /** The occurrence that waits for the run before it. */
  waiting: { nominalMs: number; atMs: number } | undefined;
  openRuns: number;
  /** A run of it still sends, or waits to; one that has only unknowns left does not count. */
  sends: boolean;
  /** A run of it has ended `finished`. */
  someRunFinished: boolean;
  foreseenAtMs: number | undefined;
}

interface PlanRow {
  organisation_id: string;
  made_by: string;
  name: string;
  status: OrderStatus;
  confirmed_version_id: string | null;
  plan: OrderPlan | null;
  next_nominal_at: Date | null;
  next_occurrence_at: Date | null;
  credit_foreseen_at: Date | null;
}

/** Takes the order's row lock and reads its plan; undefined for an order that is not there or was never confirmed. */
export async function lockPlan(db: Database, tx: Tx, { orderId, organisationId }: { orderId: string; organisationId?: string }): Promise<LockedPlan | undefined> {
  // Two statements: what belongs to the order is read after its lock is held.
  const [order] = await db.query<PlanRow>(
    `select organisation_id, created_by as made_by, name, status, confirmed_version_id, plan,
            next_nominal_at, next_occurrence_at, credit_foreseen_at
       from orders where id = $1 and ($2::uuid is null or organisation_id = $2) for update`,
    [orderId, organisationId ?? null],
    tx,
  );
  if (order?.confirmed_version_id == null) return undefined;
  const [runs] = await db.query<{ open: number; sends: boolean | null; finished: boolean | null }>(
    `select count(*) filter (where ended_at is null)::int as open, bool_or(ended_at is null and status <> 'settling') as sends,
            bool_or(status = 'finished') as finished
       from runs where order_id = $1`,
    [orderId],
    tx,
  );
  const [waiting] = await db.query<{ nominal_at: Date; occurs_at: Date }>(
    `select nominal_at, occurs_at from order_occurrences where order_id = $1 and outcome = 'waiting'`, [orderId], tx,
  );
  const { next_nominal_at: nominal, next_occurrence_at: at } = order;
  return {
    orderId,
    organisationId: order.organisation_id,
    madeBy: order.made_by,
    name: order.name,
    status: order.status,
    versionId: order.confirmed_version_id,
    plan: order.plan,
    cursor: await readCursor(db, tx, orderId),
    next: nominal === null || at === null ? undefined : { nominalMs: nominal.getTime(), atMs: at.getTime() },
    waiting: waiting && { nominalMs: waiting.nominal_at.getTime(), atMs: waiting.occurs_at.getTime() },
    openRuns: runs?.open ?? 0,
    sends: runs?.sends ?? false,
    someRunFinished: runs?.finished ?? false,
    foreseenAtMs: order.credit_foreseen_at?.getTime(),
  };
}
