import { addWorkingTime } from '../../domain/calendar/working-time.ts';
import { readWorkingCalendar } from '../calendar/read-working-calendar.ts';
import type { Database, Tx } from '../connection.ts';
import { readSettings } from '../settings/read-settings.ts';

const HOUR_MS = 3_600_000;

/** When a review that begins at `from` is late, and when a supervisor hears of it: once and twice the service time. */
export async function reviewTimes(db: Database, tx: Tx, from: Date): Promise<{ reviewDueAt: Date; escalateAt: Date }> {
  const calendar = await readWorkingCalendar(db, tx);
  const serviceMs = (await readSettings(db, tx))['slip-service-working-hours'] * HOUR_MS;
  return {
    reviewDueAt: new Date(addWorkingTime(calendar, from.getTime(), serviceMs)),
    escalateAt: new Date(addWorkingTime(calendar, from.getTime(), 2 * serviceMs)),
  };
}
