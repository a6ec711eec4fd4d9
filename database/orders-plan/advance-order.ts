import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { createScheduledRun } from '../runs/create-run.ts';

export interface OrderPosition {
  organisationId: string;
  status: string;
  /** Epoch milliseconds of the next occurrence. */
  nextOccurrenceMs: number | undefined;
  openRuns: number;
  ended: boolean;
}

interface Timing {
  asOf: Date;
  missedGraceMs: number;
  creditDeadlineMs: number;
}

interface OrderRow {
  organisation_id: string;
  made_by: string;
  status: string;
  name: string;
  confirmed_version_id: string;
  next_occurrence_at: Date | null;
  open_runs: number;
  last_status: string | null;
}

/**
 * Does what is due for an order at `asOf`, under its row lock: starts the run of an occurrence whose time has come,
 * reports one that was missed by more than the grace, or ends an order of which nothing is left. Called again it
 * finds that done.
 * @returns undefined where there is no such order.
 */
export async function advanceOrder(db: Database, orderId: string, timing: Timing): Promise<OrderPosition | undefined> {
  return db.transaction(async (tx) => {
    const order = await lock(db, tx, orderId);
    if (order === undefined) return undefined;
    if (order.status === 'scheduled' && order.next_occurrence_at !== null && order.next_occurrence_at <= timing.asOf) {
      await startOccurrence(db, tx, orderId, { ...order, next_occurrence_at: order.next_occurrence_at }, timing);
    } else if (order.status === 'active' && order.open_runs === 0 && order.last_status !== null) {
      // The only run of a plan that runs once has ended.
      const status = order.last_status === 'cancelled' ? 'cancelled' : 'finished';
      await setStatus(db, tx, orderId, status);
    }
    const now = (await lock(db, tx, orderId)) ?? order;
    return {
      organisationId: now.organisation_id,
      status: now.status,
      nextOccurrenceMs: now.next_occurrence_at?.getTime(),
      openRuns: now.open_runs,
      ended: now.status === 'finished' || now.status === 'cancelled',
    };
  });
}

async function lock(db: Database, tx: Tx, orderId: string): Promise<OrderRow | undefined> {
  const [order] = await db.query<OrderRow>(
    `select organisation_id, created_by as made_by, status, name, confirmed_version_id, next_occurrence_at,
            (select count(*)::int from runs where order_id = o.id and ended_at is null) as open_runs,
            (select status from runs where order_id = o.id order by number desc limit 1) as last_status
       from orders o where id = $1 for update`,
    [orderId],
    tx,
  );
  return order;
}

async function startOccurrence(
  db: Database,
  tx: Tx,
  orderId: string,
  order: OrderRow & { next_occurrence_at: Date },
  { asOf, missedGraceMs, creditDeadlineMs }: Timing,
): Promise<void> {
  const occursAt = order.next_occurrence_at;
  if (asOf.getTime() - occursAt.getTime() > missedGraceMs) {
    await setStatus(db, tx, orderId, 'cancelled');
    await tellCustomers(db, tx, {
      organisationId: order.organisation_id,
      kind: 'run-missed',
      madeBy: order.made_by,
      title: 'زمان اجرای درخواست گذشت',
      body: `«${order.name}» در زمان خود اجرا نشد و دیگر خودکار اجرا نمی‌شود.`,
      link: `/orders/${orderId}`,
      deduplicationKey: `run-missed:${orderId}:${occursAt.toISOString()}`,
    });
    return;
  }
  await createScheduledRun(db, tx, {
    orderId,
    orderVersionId: order.confirmed_version_id,
    organisationId: order.organisation_id,
    occursAt,
    creditDeadline: new Date(asOf.getTime() + creditDeadlineMs),
  });
  await setStatus(db, tx, orderId, 'active');
}

async function setStatus(db: Database, tx: Tx, orderId: string, status: string): Promise<void> {
  await db.query(
    'update orders set status = $2, next_occurrence_at = null, next_nominal_at = null, updated_at = now() where id = $1 returning id',
    [orderId, status],
    tx,
  );
}
