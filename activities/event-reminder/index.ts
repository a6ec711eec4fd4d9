import { advanceReminder, type ReminderPosition } from '../../database/calendar/events/reminders.ts';
import type { Database } from '../../database/connection.ts';

/** Activities of a note's reminder; all may be repeated. */
export function createReminderActivities({ db }: { db: Database }) {
  return {
    advanceReminder: (reminderId: string, asOfMs: number): Promise<ReminderPosition | undefined> => advanceReminder(db, reminderId, new Date(asOfMs)),
  };
}
