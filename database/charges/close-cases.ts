import type { Database, Tx } from '../connection.ts';
import type { Settled } from './settle-charges.ts';

/** What waited for a person and is settled now, by an answer that still came, waits for nobody: its task is closed, nobody has it in hand. */
export async function closeCases(db: Database, tx: Tx, settled: readonly Settled[]): Promise<void> {
  const ids = settled.flatMap(({ charge }) => (charge.personSince === null ? [] : [charge.id]));
  if (ids.length === 0) return;
  await db.query(
    `update tasks t set resolved_at = now(), resolution = c.status from charges c
      where t.kind = 'unknown-charge' and t.subject_id = c.id::text and c.id = any($1::uuid[]) and t.resolved_at is null returning t.id`,
    [ids], tx,
  );
  await db.query(`delete from review_claims where kind = 'charge' and subject_id = any($1::uuid[]) returning subject_id`, [ids], tx);
}
