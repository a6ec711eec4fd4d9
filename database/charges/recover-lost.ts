import type { Database } from '../connection.ts';

/**
 * Attempts whose sender never came back (killed, or cut off from the database): their outcome is unknown, and they
 * are inquired about at once. A sender that does come back late still stores what it heard.
 * @param lostAfterMs from `send_before`: the call's time-out and the time to store its answer
 * @returns how many were found
 */
export async function recoverLost(db: Database, runId: string, lostAfterMs: number, asOf: Date): Promise<number> {
  const rows = await db.query(
    `with lost as (
       select c.id, a.id as attempt from charges c join charge_attempts a on a.id = c.current_attempt
         where c.run_id = $1 and c.state = 'sending'
           and a.send_before + $2 * interval '1 millisecond' < clock_timestamp()
         order by c.id limit 5000 for no key update of c skip locked
     ), noted as (
       insert into charge_attempt_outcomes (attempt_id, source, kind, final, code)
       select attempt, 'recovery', 'unknown', false, 'sender-lost' from lost
     )
     update charges c set state = 'unknown', stage = 'inquiring', due_at = $3, unknown_since = coalesce(unknown_since, $3),
            inquiry_count = 0, version = version + 1
       from lost where c.id = lost.id returning c.id`,
    [runId, lostAfterMs, asOf],
  );
  return rows.length;
}
