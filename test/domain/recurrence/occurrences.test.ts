import fc from 'fast-check';
import jalaali from 'jalaali-js';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS, type Weekday } from '../../../domain/calendar/jalali.ts';
import { nextTimes, planStart, type Occurrence, type PlanCursor, type RecurrenceCalendar, type RepeatRule } from '../../../domain/recurrence/index.ts';

const nextOccurrences = (repeat: RepeatRule, calendar: RecurrenceCalendar, cursor: PlanCursor, limit: number) => nextTimes({ repeat }, calendar, cursor, limit);
const start = (repeat: RepeatRule, ms: number) => planStart({ repeat }, ms);

/** No holidays at all; every day but Thursday and Friday is worked. */
const PLAIN: RecurrenceCalendar = { holidayOf: () => undefined, week: new Set<Weekday>(['saturday', 'sunday', 'monday', 'tuesday', 'wednesday']) };
const withHolidays = (...dates: string[]): RecurrenceCalendar => ({ ...PLAIN, holidayOf: (date) => (dates.includes(date) ? 'تعطیل' : undefined) });

const CLOCK = new Intl.DateTimeFormat('en-GB-u-ca-persian-nu-latn', {
  timeZone: 'Asia/Tehran', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', weekday: 'long',
});

/** What ICU says of an instant: an independent reading of date, clock and weekday. */
function icu(ms: number) {
  const part = Object.fromEntries(CLOCK.formatToParts(ms).map(({ type, value }) => [type, value]));
  return { date: `${part['year']}/${part['month']}/${part['day']}`, time: `${part['hour']}:${part['minute']}`, weekday: part['weekday']?.toLowerCase() };
}

const two = (n: number) => String(n).padStart(2, '0');
const jalali = (date: Date) => jalaali.toJalaali(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
const isoOf = (jy: number, jm: number, jd: number) => {
  const { gy, gm, gd } = jalaali.toGregorian(jy, jm, jd);
  return Date.UTC(gy, gm - 1, gd);
};
const show = ({ jy, jm, jd }: { jy: number; jm: number; jd: number }) => `${jy}/${two(jm)}/${two(jd)}`;

/** The days of a rule by walking the Gregorian calendar day by day and asking jalaali-js; no line of it is the domain's. */
function walk(rule: RepeatRule, firstUtc: number, limit: number): string[] {
  const found: string[] = [];
  for (let utc = firstUtc; found.length < limit && utc < firstUtc + 1_600 * 86_400_000; utc += 86_400_000) {
    const day = jalali(new Date(utc));
    const weekday = WEEKDAYS[(new Date(utc).getUTCDay() + 1) % 7] as Weekday;
    const length = jalaali.jalaaliMonthLength(day.jy, day.jm);
    const wanted = rule.dayOfMonth === 'last' ? length : Math.min(rule.dayOfMonth ?? 0, length);
    if (rule.until !== undefined && show(day) > rule.until) break;
    if (rule.kind === 'daily' || (rule.kind === 'weekly' && rule.weekdays?.includes(weekday)) || (rule.kind === 'monthly' && day.jd === wanted)
      || (rule.kind === 'dates' && rule.dates?.includes(show(day)))) found.push(show(day));
  }
  return found;
}

const year = fc.integer({ min: 1390, max: 1449 });
const dayOfYear = fc.record({ jy: year, jm: fc.integer({ min: 1, max: 12 }), jd: fc.integer({ min: 1, max: 29 }) });
const time = fc.record({ h: fc.integer({ min: 0, max: 23 }), m: fc.integer({ min: 0, max: 59 }) }).map(({ h, m }) => `${two(h)}:${two(m)}`);
const shape = fc.oneof(
  fc.constant({ kind: 'daily' as const }),
  fc.record({ kind: fc.constant('weekly' as const), weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }) }),
  fc.record({ kind: fc.constant('monthly' as const), dayOfMonth: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)) }),
);

describe('the times of a rule, against an independent computation', () => {
  it('are the days that a walk through the calendar finds, in every year 1390–1450', () => {
    fc.assert(fc.property(shape, dayOfYear, time, fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }), (kind, from, at, days) => {
      const first = isoOf(from.jy, from.jm, from.jd);
      const rule: RepeatRule = {
        ...kind, at, from: show(from), onHoliday: 'run', ...(days === undefined ? {} : { until: show(jalali(new Date(first + days * 86_400_000))) }),
      };
      // A start well before the first day: the rule's own `from` decides.
      const found = nextOccurrences(rule, PLAIN, start(rule, first - 3 * 86_400_000), 40);
      expect(found.map(({ date }) => date)).toEqual(walk(rule, first, 40));
      for (const one of found) expect(icu(one.atMs)).toEqual({ date: one.date, time: throughGap(one.atMs, at), weekday: one.weekday });
    }), { numRuns: 1_000 });
  });

  /** In years with summer time the hour 00:00–01:00 of its first day does not exist: it runs as long after the gap. */
  function throughGap(ms: number, at: string): string {
    const one = ms - Number(at.slice(3)) * 60_000;
    return at.startsWith('00:') && icu(one).time === '01:00' && icu(one - 60_000).time === '23:59' ? `01${at.slice(2)}` : at;
  }

  it('go on from any of them as if there had been no pause', () => {
    fc.assert(fc.property(shape, dayOfYear, time, fc.integer({ min: 1, max: 30 }), (kind, from, at, stop) => {
      const rule: RepeatRule = { ...kind, at, from: show(from), onHoliday: 'next-working-day', count: 40 };
      const calendar = withHolidays(show({ ...from, jm: 1, jd: 1 }), show({ ...from, jm: 1, jd: 2 }), show({ ...from, jm: 3, jd: 14 }), show({ jy: from.jy + 1, jm: 1, jd: 1 }));
      const begin = start(rule, isoOf(from.jy, from.jm, from.jd) - 86_400_000);
      const whole = nextOccurrences(rule, calendar, begin, 40);
      const before = whole.slice(0, stop);
      const { nominalMs, atMs } = before.at(-1) as Occurrence;
      expect([...before, ...nextOccurrences(rule, calendar, { nominalMs, atMs, left: 40 - before.length }, 40)]).toEqual(whole);
      expect(whole.map(({ atMs: ms }) => ms)).toEqual([...new Set(whole.map(({ atMs: ms }) => ms))].sort((a, b) => a - b));
    }), { numRuns: 200 });
  });

  it('a list of dates runs on each of them once, however it was written', () => {
    fc.assert(fc.property(fc.array(dayOfYear, { minLength: 1, maxLength: 60 }), time, (days, at) => {
      const dates = days.map(show);
      const rule: RepeatRule = { kind: 'dates', at, dates, onHoliday: 'run' };
      const found = nextOccurrences(rule, PLAIN, start(rule, isoOf(1389, 1, 1)), 100);
      expect(found.map(({ date }) => date)).toEqual([...new Set(dates)].sort());
    }));
  });
});

describe('the months of the Jalali year', () => {
  const monthly = (dayOfMonth: number | 'last', from: string, count = 12): string[] => {
    const rule: RepeatRule = { kind: 'monthly', dayOfMonth, at: '09:30', from, count, onHoliday: 'run' };
    return nextOccurrences(rule, PLAIN, start(rule, Date.parse('2020-01-01T00:00:00Z')), 100).map(({ date }) => date);
  };
  it.each([['1403', '30'], ['1408', '30'], ['1404', '29'], ['1405', '29'], ['1412', '30']])('day 31 and the last day of Esfand %s are day %s', (jy, last) => {
    for (const day of [31, 30, 'last'] as const) expect(monthly(day, `${jy}/12/01`, 1)).toEqual([`${jy}/12/${last}`]);
  });
  it('day 31 through a year', () => {
    expect(monthly(31, '1405/01/01')).toEqual([
      ...['01', '02', '03', '04', '05', '06'].map((month) => `1405/${month}/31`), ...['07', '08', '09', '10', '11'].map((month) => `1405/${month}/30`), '1405/12/29',
    ]);
  });
});

describe('holidays', () => {
  const daily = (onHoliday: RepeatRule['onHoliday'], more: Partial<RepeatRule> = {}): RepeatRule => ({ kind: 'daily', at: '09:30', from: '1405/01/01', onHoliday, ...more });
  const nowruz = withHolidays('1405/01/01', '1405/01/02', '1405/01/03', '1405/01/04', '1405/01/12', '1405/01/13');
  const dates = (rule: RepeatRule, limit = 4) => nextOccurrences(rule, nowruz, start(rule, Date.parse('2026-03-01T00:00:00Z')), limit);

  it('are run on, left out, or moved to the next working day', () => {
    expect(dates(daily('run')).map(({ date }) => date)).toEqual(['1405/01/01', '1405/01/02', '1405/01/03', '1405/01/04']);
    expect(dates(daily('run'))[0]).toMatchObject({ holiday: 'تعطیل', weekday: 'saturday' });
    expect(dates(daily('skip')).map(({ date }) => date)).toEqual(['1405/01/05', '1405/01/06', '1405/01/07', '1405/01/08']);
    // The four days of Nowruz and the day itself are one time, not five.
    expect(dates(daily('next-working-day')).map(({ date }) => date)).toEqual(['1405/01/05', '1405/01/06', '1405/01/07', '1405/01/08']);
    expect(dates(daily('next-working-day'))[0]).toMatchObject({ date: '1405/01/05', movedFrom: '1405/01/01' });
  });
  it('move over a weekend too: from Thursday 13 Farvardin to Saturday', () => {
    expect(dates({ kind: 'dates', dates: ['1405/01/13'], at: '10:00', onHoliday: 'next-working-day' })).toMatchObject([{ date: '1405/01/15', weekday: 'saturday', movedFrom: '1405/01/13' }]);
  });
  it('leave Fridays alone: who chooses one means it', () => {
    expect(dates(daily('next-working-day', { kind: 'weekly', weekdays: ['friday'] }), 1)).toMatchObject([{ date: '1405/01/07', weekday: 'friday' }]);
  });
  it('are not moved beyond the last day', () => {
    expect(dates(daily('next-working-day', { until: '1405/01/04' }))).toEqual([]);
  });
  it('declared after a time has run never make it run again', () => {
    const rule = daily('next-working-day', { from: '1405/01/08' });
    const [ran] = nextOccurrences(rule, PLAIN, start(rule, Date.parse('2026-03-01T00:00:00Z')), 1);
    const { nominalMs, atMs } = ran as Occurrence;
    const next = nextOccurrences(rule, withHolidays('1405/01/08'), { nominalMs, atMs }, 1);
    expect(next).toMatchObject([{ date: '1405/01/09' }]);
    expect(next[0]?.movedFrom).toBeUndefined();
  });
  it('on all of its days: the rule never comes, and says so by an end', () => {
    const always: RecurrenceCalendar = { ...PLAIN, holidayOf: () => 'تعطیل' };
    for (const onHoliday of ['skip', 'next-working-day'] as const) {
      expect(nextOccurrences(daily(onHoliday), always, start(daily(onHoliday), Date.parse('2026-03-01T00:00:00Z')), 1)).toEqual([]);
    }
  });
});
