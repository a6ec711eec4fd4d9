import type { Database, Tx } from '../connection.ts';

interface HolidayYear {
  /** Null until a person has confirmed the year's holidays. */
  confirmedAt: Date | null;
  confirmedBy: string | null;
}

/** Any number that all agree on; with the year it names the lock. */
const LOCK = 4_805_025;

/** Who confirmed a year's holidays and when; proposals and confirmations of one year wait for each other from here on. */
export async function readHolidayYear(db: Database, tx: Tx, year: number): Promise<HolidayYear> {
  await db.query('select pg_advisory_xact_lock($1, $2)', [LOCK, year], tx);
  const [row] = await db.query<HolidayYear>(
    `select h.confirmed_at as "confirmedAt", concat_ws(' ', u.first_name, u.last_name) as "confirmedBy"
       from holiday_years h join users u on u.id = h.confirmed_by where h.year = $1`, [year], tx,
  );
  return row ?? { confirmedAt: null, confirmedBy: null };
}
