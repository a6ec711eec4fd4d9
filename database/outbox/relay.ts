import type { Database } from '../connection.ts';

export interface OutboxRow {
  id: string;
  kind: 'start' | 'signal';
  workflow: string;
  workflowId: string;
  signal: string | null;
  payload: Record<string, unknown>;
}

const BATCH = 50;

/**
 * One pass: delivers what is due, oldest first, and marks it; a failed delivery is tried again after a growing pause.
 * Several relays may run at once (SKIP LOCKED); a row that was delivered but not marked is delivered again, which the
 * receiver takes as done.
 * @returns how many rows were delivered.
 */
export async function relayOutbox(db: Database, deliver: (row: OutboxRow) => Promise<void>): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await db.query<OutboxRow & { tries: number }>(
      `select id, kind, workflow, workflow_id as "workflowId", signal, payload, tries from outbox
       where delivered_at is null and next_try_at <= now() order by created_at, id limit ${BATCH}
       for update skip locked`,
      [],
      tx,
    );
    let delivered = 0;
    for (const row of rows) {
      const error = await deliver(row).then(() => undefined, (reason: unknown) => reason);
      if (error === undefined) delivered += 1;
      await db.query(
        error === undefined
          ? 'update outbox set delivered_at = now(), tries = tries + 1 where id = $1 returning id'
          : `update outbox set tries = tries + 1, last_error = $2,
               next_try_at = now() + least(60, power(2, least(tries, 6))) * interval '1 second' where id = $1 returning id`,
        error === undefined ? [row.id] : [row.id, error instanceof Error ? error.name : 'unknown error'],
        tx,
      );
    }
    return delivered;
  });
}
