import { jalaliOfIsoDate } from '../../domain/calendar/iso-date.ts';
import { WEEKDAYS, type Weekday } from '../../domain/calendar/jalali.ts';
import type { RecurrenceCalendar } from '../../domain/recurrence/index.ts';
import type { Database, Tx } from '../connection.ts';
import { readSettings } from '../settings/read-settings.ts';

/** The public holidays that staff have confirmed and the working week of the settings, for rules that look at them; a few hundred rows. */
export async function readRecurrenceCalendar(db: Database, tx?: Tx): Promise<RecurrenceCalendar> {
  const settings = await readSettings(db, tx);
  const rows = await db.query<{ date: string; title: string }>('select date::text, title from holidays where not proposed order by date, title', [], tx);
  const titles = new Map(rows.map(({ date, title }) => [jalaliOfIsoDate(date), title]));
  return {
    holidayOf: (date) => titles.get(date),
    week: new Set(settings['working-week'].filter((day): day is Weekday => (WEEKDAYS as readonly string[]).includes(day))),
  };
}
