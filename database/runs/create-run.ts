import { WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { holdRun } from '../ledger/hold-run.ts';
import { enqueueStart } from '../outbox/enqueue.ts';

interface NewRun {
  orderId: string;
  /** The confirmed version whose lines are charged. */
  orderVersionId: string;
  organisationId: string;
  /** The occurrence; a second run of the same one is never made. */
  occursAt: Date;
}

/**
 * Makes the run of one occurrence with its hold and the start of its workflow, all in the caller's transaction. The
 * caller holds the order's row. An occurrence that has its run already gives that run.
 * @throws Problem `insufficient-credit`: nothing has changed then, once the caller's transaction is rolled back.
 */
export async function createRun(db: Database, tx: Tx, run: NewRun): Promise<{ runId: string; number: number }> {
  const made = await insertRun(db, tx, run, 'running', undefined);
  if (made.isNew) {
    await holdRun(db, tx, {
      runId: made.runId,
      organisationId: run.organisationId,
      price: made.price,
      description: `رزرو اجرای ${made.number}`,
    });
    await db.query('update runs set held_at = now(), started_at = now() where id = $1 returning id', [made.runId], tx);
    await enqueueStart(db, tx, { workflow: WORKFLOWS.orderRun, workflowId: `run/${made.runId}`, payload: { runId: made.runId } });
  }
  return made;
}

/** Makes the run of a scheduled occurrence; it holds when there is credit, waiting for it until `creditDeadline`. */
export async function createScheduledRun(
  db: Database,
  tx: Tx,
  run: NewRun & { creditDeadline: Date },
): Promise<{ runId: string; number: number }> {
  const made = await insertRun(db, tx, run, 'waiting-for-credit', run.creditDeadline);
  if (made.isNew) {
    await enqueueStart(db, tx, { workflow: WORKFLOWS.orderRun, workflowId: `run/${made.runId}`, payload: { runId: made.runId } });
  }
  return made;
}

async function insertRun(
  db: Database,
  tx: Tx,
  run: NewRun,
  status: 'running' | 'waiting-for-credit',
  creditDeadline: Date | undefined,
): Promise<{ runId: string; number: number; price: bigint; isNew: boolean }> {
  const [inserted] = await db.query<{ id: string; number: number; price: string }>(
    `insert into runs (order_id, order_version_id, organisation_id, number, occurs_at, status, credit_deadline,
                       price_total, amount_total, charge_count)
     select $1, v.id, $3, coalesce((select max(number) from runs where order_id = $1), 0) + 1, $4, $5, $6,
            v.payable, v.total, v.product_count
       from order_versions v where v.id = $2 and v.order_id = $1 and v.organisation_id = $3 and v.confirmed_at is not null
     on conflict (order_id, occurs_at) do nothing
     returning id, number, price_total as price`,
    [run.orderId, run.orderVersionId, run.organisationId, run.occursAt, status, creditDeadline ?? null],
    tx,
  );
  if (inserted !== undefined) return { runId: inserted.id, number: inserted.number, price: BigInt(inserted.price), isNew: true };
  const [known] = await db.query<{ id: string; number: number; price: string }>(
    'select id, number, price_total as price from runs where order_id = $1 and occurs_at = $2',
    [run.orderId, run.occursAt],
    tx,
  );
  if (known === undefined) throw new Error('A run can only be made of a confirmed version of its own order');
  return { runId: known.id, number: known.number, price: BigInt(known.price), isNew: false };
}
