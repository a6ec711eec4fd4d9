import type { FeedEntry } from './write-calendar.ts';
import { writeCalendar } from './write-calendar.ts';
import { withoutLongNumbers } from '../../domain/calendar/without-long-numbers.ts';

interface Content {
  organisationName: string;
  holidays: readonly { day: string; title: string; proposed: boolean }[];
  events: readonly { id: string; day: string; title: string; updatedAt: Date }[];
  runs: readonly { orderId: string; orderName: string; nominalMs: number; atMs: number }[];
  now: Date;
}

/** An organisation's calendar for other people's programs. It says what and when, never whom: an address may get about. */
export function organisationFeed({ organisationName, holidays, events, runs, now }: Content): string {
  return writeCalendar({
    name: `کوک: ${organisationName}`,
    entries: [
      ...holidays.map(({ day, title, proposed }): FeedEntry => ({
        uid: `holiday-${day}@kook`, day, summary: proposed ? `${title} (پیشنهادی)` : title, category: 'تعطیل رسمی', changedAt: now,
      })),
      ...events.map(({ id, day, title, updatedAt }): FeedEntry => ({
        uid: `event-${id}@kook`, day, summary: withoutLongNumbers(title), category: 'یادداشت', changedAt: updatedAt,
      })),
      ...runs.map(({ orderId, orderName, nominalMs, atMs }): FeedEntry => ({
        uid: `run-${orderId}-${nominalMs}@kook`, at: new Date(atMs), summary: `اجرای «${withoutLongNumbers(orderName)}»`, category: 'شارژ و بسته', changedAt: now,
      })),
    ],
  });
}
