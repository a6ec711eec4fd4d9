import { isoDateOf } from '../../domain/calendar/iso-date.ts';
import { jalaliMonthLength } from '../../domain/calendar/jalali.ts';
import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { readHolidayYear } from './holiday-year.ts';

interface Confirmation {
  year: number;
  actorId: string;
  address: string;
}

/**
 * A person's word that the holidays of a year are complete: its proposed ones count from now on. Throws Problem
 * `already-decided`, and `wrong-state` for a year without a single lunar day, which nobody can have looked through.
 * @returns how many days were proposals until now.
 */
export async function confirmHolidayYear(db: Database, tx: Tx, { year, actorId, address }: Confirmation): Promise<number> {
  const { confirmedAt, confirmedBy } = await readHolidayYear(db, tx, year);
  if (confirmedAt !== null) throw new Problem('already-decided', { extra: { decidedBy: confirmedBy, decidedAt: confirmedAt } });
  const range = [isoDateOf({ year, month: 1, day: 1 }), isoDateOf({ year, month: 12, day: jalaliMonthLength(year, 12) })];
  const [lunar] = await db.query(`select 1 from holidays where date between $1::date and $2::date and kind = 'lunar' limit 1`, range, tx);
  if (lunar === undefined) throw new Problem('wrong-state', { detail: 'تعطیلات قمری این سال هنوز ثبت نشده است. نخست «محاسبه پیشنهاد» را بزنید.' });
  const confirmed = await db.query(
    'update holidays set proposed = false where proposed and date between $1::date and $2::date returning id', range, tx);
  await db.query('insert into holiday_years (year, confirmed_by) values ($1, $2) returning year', [year, actorId], tx);
  await recordAudit(db, tx, { actorId, address, action: 'holiday-year.confirm', subject: `holiday-year/${year}`, detail: { confirmed: confirmed.length } });
  return confirmed.length;
}
