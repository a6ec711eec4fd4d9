import { formatJalaliDate, toJalali, WEEKDAYS, type Weekday } from '../../domain/calendar/jalali.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-time.ts';
import type { Database, Tx } from '../connection.ts';
import { readSettings } from '../settings/read-settings.ts';

/** The working week of the settings and the holidays that staff keep; proposed ones don't count until a person confirmed them. */
export async function readWorkingCalendar(db: Database, tx?: Tx): Promise<WorkingCalendar> {
  const settings = await readSettings(db, tx);
  // Noon: the same day in Tehran whatever its offset is.
  const rows = await db.query<{ noon: Date }>(
    `select (date + time '12:00') at time zone 'Asia/Tehran' as noon from holidays where not proposed and date > current_date - 400`, [], tx,
  );
  return {
    week: new Set(settings['working-week'].filter((day): day is Weekday => (WEEKDAYS as readonly string[]).includes(day))),
    ...settings['working-hours'],
    holidays: new Set(rows.map(({ noon }) => formatJalaliDate(toJalali(noon)))),
  };
}
