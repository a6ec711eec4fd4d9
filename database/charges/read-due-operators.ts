import type { Database } from '../connection.ts';

/** Operators that have a charge of this run due at `asOf`; none while the run is paused or cancelled. */
export async function readDueOperators(db: Database, runId: string, asOf: Date): Promise<number[]> {
  const rows = await db.query<{ code: number }>(
    `select o.code from operators o join runs r on r.id = $1 and r.control = 'go'
       where exists (select 1 from charges where run_id = $1 and operator_code = o.code and state = 'waiting' and due_at <= $2)`,
    [runId, asOf],
  );
  return rows.map(({ code }) => code);
}
