import { describe, expect, it } from 'vitest';
import { formatJalaliDate, tehranInstant } from '../../../domain/calendar/jalali.ts';
import { proposeLunarHolidays } from '../../../domain/calendar/lunar-holidays.ts';

/** As they stood in the printed calendars of both years. */
const OFFICIAL: Record<number, string[]> = {
  1403: [
    '01/13 شهادت امام علی', '01/22 عید سعید فطر', '01/23 تعطیل به مناسبت عید فطر', '02/15 شهادت امام جعفر صادق', '03/28 عید سعید قربان', '04/05 عید سعید غدیر خم',
    '04/25 تاسوعای حسینی', '04/26 عاشورای حسینی', '06/04 اربعین حسینی', '06/12 رحلت رسول اکرم و شهادت امام حسن مجتبی', '06/14 شهادت امام رضا',
    '06/22 شهادت امام حسن عسکری', '06/31 ولادت رسول اکرم و امام جعفر صادق', '09/15 شهادت حضرت فاطمه زهرا', '10/25 ولادت امام علی', '11/09 مبعث رسول اکرم',
    '11/26 ولادت حضرت قائم',
  ],
  1404: [
    '01/02 شهادت امام علی', '01/11 عید سعید فطر', '01/12 تعطیل به مناسبت عید فطر', '02/04 شهادت امام جعفر صادق', '03/16 عید سعید قربان', '03/24 عید سعید غدیر خم',
    '04/14 تاسوعای حسینی', '04/15 عاشورای حسینی', '05/23 اربعین حسینی', '05/31 رحلت رسول اکرم و شهادت امام حسن مجتبی', '06/02 شهادت امام رضا',
    '06/10 شهادت امام حسن عسکری', '06/19 ولادت رسول اکرم و امام جعفر صادق', '09/03 شهادت حضرت فاطمه زهرا', '10/13 ولادت امام علی', '10/27 مبعث رسول اکرم',
    '11/15 ولادت حضرت قائم', '12/20 شهادت امام علی',
  ],
};

const DAY_MS = 86_400_000;
const at = (date: string) => {
  const [year, month, day] = date.split('/').map(Number) as [number, number, number];
  return tehranInstant({ year, month, day }, '12:00').getTime() / DAY_MS;
};

describe('proposals of lunar holidays', () => {
  it.each([1403, 1404])('of %i name what the printed calendar names, each within a day of its date', (year) => {
    const proposals = proposeLunarHolidays(year).map(({ date, title }) => ({ date: formatJalaliDate(date), title }));
    const official = OFFICIAL[year]!.map((line) => ({ date: `${year}/${line.slice(0, 5)}`, title: line.slice(6) }));
    expect(proposals.map(({ title }) => title)).toEqual(official.map(({ title }) => title));
    const off = proposals.map(({ date }, n) => Math.round(at(date) - at(official[n]!.date)));
    expect(off.filter((days) => Math.abs(days) > 1)).toEqual([]);
  });

  it('hit the very day more often than not', () => {
    const days = new Set([1403, 1404].flatMap((year) => proposeLunarHolidays(year).map(({ date, title }) => `${formatJalaliDate(date)} ${title}`)));
    const official = Object.entries(OFFICIAL).flatMap(([year, lines]) => lines.map((line) => `${year}/${line}`));
    expect(official.filter((line) => days.has(line)).length).toBeGreaterThan(official.length * 0.6);
  });

  it('give every year 16 to 18 of them, in order, and one of early Farvardin again in Esfand', () => {
    for (let year = 1400; year <= 1450; year += 1) {
      const proposals = proposeLunarHolidays(year);
      expect(proposals.length, String(year)).toBeGreaterThanOrEqual(16);
      expect(proposals.length, String(year)).toBeLessThanOrEqual(20);
      const dates = proposals.map(({ date }) => formatJalaliDate(date));
      expect(dates).toEqual([...dates].sort());
    }
    expect(proposeLunarHolidays(1404).filter(({ title }) => title === 'شهادت امام علی').map(({ date }) => date.month)).toEqual([1, 12]);
  });
});
