import { isoDateOf } from '../../../domain/calendar/iso-date.ts';
import { addDays, parseJalaliDate, toJalali, type JalaliDate } from '../../../domain/calendar/jalali.ts';
import type { Database } from '../../connection.ts';
import { listEvents } from '../events/list-events.ts';
import { readPlannedTimes, type PlannedTime } from '../planned-times.ts';
import { readPublicHolidays, type PublicHoliday } from '../read-public-holidays.ts';

const DAYS_BACK = 31;
const DAYS_AHEAD = 366;
const MAX_EVENTS = 2_000;
const MAX_TIMES = 2_000;

/** What a calendar feed holds; days are Gregorian, `2026-12-01`. */
export interface FeedContent {
  holidays: (PublicHoliday & { day: string })[];
  events: { id: string; day: string; title: string; updatedAt: Date }[];
  runs: PlannedTime[];
}

/** The last month and the next twelve: holidays, notes, and the runs to come. */
export async function readFeed(db: Database, organisationId: string, now: Date): Promise<FeedContent> {
  const today = toJalali(now);
  const range = { from: addDays(today, -DAYS_BACK), until: addDays(today, DAYS_AHEAD) };
  const [holidays, events, runs] = await Promise.all([
    readPublicHolidays(db, range),
    listEvents(db, { organisationId, ...range, sort: { field: 'date', descending: false }, limit: MAX_EVENTS, offset: 0 }),
    readPlannedTimes(db, { organisationId }, { fromMs: now.getTime(), untilMs: now.getTime() + DAYS_AHEAD * 86_400_000, limit: MAX_TIMES }),
  ]);
  return {
    holidays: [...holidays.days].map(([date, holiday]) => ({ ...holiday, day: isoDateOf(read(date)) })),
    events: events.items.map(({ id, date, title, updatedAt }) => ({ id, day: isoDateOf(read(date)), title, updatedAt })),
    runs: runs.filter(({ paused }) => !paused),
  };
}

function read(date: string): JalaliDate {
  const jalali = parseJalaliDate(date);
  if (jalali === undefined) throw new RangeError(`not a Jalali date: ${date}`);
  return jalali;
}
