import type { Database, Tx } from '../connection.ts';

export type OutboxKind = 'start' | 'signal';

export interface OutboxRow {
  id: string;
  kind: OutboxKind;
  workflow: string;
  workflowId: string;
  signal: string | null;
  payload: Record<string, unknown>;
}

/** In flight at once, in one transaction: what a relay that is killed has delivered for nothing, and does again. */
const BATCH = 20;
/** Signals of the processes of a batch that one delivery answers for. */
const MAX_TOGETHER = 1_000;
/** Nothing was delivered: the receiver is away, which is no fault of a row and says nothing about how long. */
const AWAY_PAUSE_S = 1;

/**
 * One pass over one kind: delivers what is due, oldest first and all at once, and marks it. Starts and signals are passes
 * of their own, so that a start never waits behind a flood of signals. A row that fails while others arrive is tried
 * again after a growing pause; where none arrives all are due again at once.
 * Several relays may run at once (SKIP LOCKED); a row that was delivered but not marked is delivered again, which the
 * receiver takes as done.
 * @returns how many rows were delivered.
 */
export async function relayOutbox(db: Database, kind: OutboxKind, deliver: (row: OutboxRow) => Promise<void>): Promise<number> {
  return db.transaction(async (tx) => {
    const deliveries = await claimDue(db, tx, kind);
    const failures = new Map<string, string>();
    const delivered: string[] = [];
    await Promise.all(deliveries.map(async ({ row, ids }) => {
      try {
        await deliver(row);
        delivered.push(...ids);
      } catch (error) {
        for (const id of ids) failures.set(id, error instanceof Error ? error.name : 'unknown error');
      }
    }));
    if (delivered.length > 0) {
      await db.query('update outbox set delivered_at = clock_timestamp(), tries = tries + 1 where id = any($1::uuid[]) returning id', [delivered], tx);
    }
    if (failures.size > 0) await putOff(db, tx, failures, { away: delivered.length === 0 });
    return delivered.length;
  });
}

interface Delivery {
  row: OutboxRow;
  /** Of all rows that are delivered with it. */
  ids: string[];
}

async function claimDue(db: Database, tx: Tx, kind: OutboxKind): Promise<Delivery[]> {
  const rows = await db.query<OutboxRow>(
    `select id, kind, workflow, workflow_id as "workflowId", signal, payload from outbox
       where delivered_at is null and kind = $1 and next_try_at <= now() order by created_at, id limit ${BATCH} for update skip locked`,
    [kind], tx,
  );
  if (kind === 'start' || rows.length === 0) return rows.map((row) => ({ row, ids: [row.id] }));
  // A signal only wakes its process, which reads PostgreSQL: one does for all that were committed before it is sent.
  const deliveries = new Map(rows.map((row): [string, Delivery] => [`${row.workflowId} ${row.signal}`, { row, ids: [] }]));
  const alike = await db.query<Pick<OutboxRow, 'id' | 'workflowId' | 'signal'>>(
    `select id, workflow_id as "workflowId", signal from outbox
       where delivered_at is null and kind = 'signal' and workflow_id = any($1::text[]) limit ${MAX_TOGETHER} for update skip locked`,
    [rows.map(({ workflowId }) => workflowId)], tx,
  );
  for (const { id, workflowId, signal } of alike) deliveries.get(`${workflowId} ${signal}`)?.ids.push(id);
  return [...deliveries.values()].filter(({ ids }) => ids.length > 0);
}

async function putOff(db: Database, tx: Tx, failures: ReadonlyMap<string, string>, { away }: { away: boolean }): Promise<void> {
  await db.query(
    `update outbox o set last_error = f.error, tries = tries + case when $3 then 0 else 1 end,
        next_try_at = clock_timestamp() + interval '1 second' * case when $3 then ${AWAY_PAUSE_S} else least(60, power(2, least(tries, 6))) end
       from unnest($1::uuid[], $2::text[]) f (id, error) where o.id = f.id returning o.id`,
    [[...failures.keys()], [...failures.values()], away], tx,
  );
}
