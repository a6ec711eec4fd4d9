import fc from 'fast-check';
import jalaali from 'jalaali-js';
import { describe, expect, it } from 'vitest';
import { addDays, formatJalaliDate, isLeapJalaliYear, jalaliDayRange, jalaliMonthLength, parseJalaliDate, showInstant, showJalaliDate, tehranInstant, tehranTime, toJalali, weekdayOf, WEEKDAYS } from '../../../domain/calendar/jalali.ts';
import { dayNumber, fromDayNumber } from '../../../domain/calendar/jalali-days.ts';

const date = fc.record({ year: fc.integer({ min: 1300, max: 1500 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 29 }) });

describe('the Jalali calendar in Tehran', () => {
  it('agrees with jalaali-js on every day of two centuries', () => {
    const differing: number[] = [];
    for (let day = dayNumber({ year: 1300, month: 1, day: 1 }); day <= dayNumber({ year: 1500, month: 12, day: 29 }); day += 1) {
      const gregorian = new Date(day * 86_400_000);
      const { jy, jm, jd } = jalaali.toJalaali(gregorian.getUTCFullYear(), gregorian.getUTCMonth() + 1, gregorian.getUTCDate());
      const ours = fromDayNumber(day);
      if (ours.year !== jy || ours.month !== jm || ours.day !== jd || dayNumber(ours) !== day) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  it('agrees with Intl, which knows the zone’s history', () => {
    const intl = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'Asia/Tehran', year: 'numeric', month: 'numeric', day: 'numeric' });
    fc.assert(
      fc.property(fc.date({ min: new Date('1975-01-01'), max: new Date('2110-01-01'), noInvalidDate: true }), (instant) => {
        const part = (type: string) => Number(intl.formatToParts(instant).find((found) => found.type === type)?.value);
        expect(toJalali(instant)).toEqual({ year: part('year'), month: part('month'), day: part('day') });
      }),
    );
  });

  it('goes to an instant and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 2, max: 23 }), fc.integer({ min: 0, max: 59 }), (day, hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const instant = tehranInstant(day, time);
        expect(toJalali(instant)).toEqual(day);
        expect(tehranTime(instant)).toBe(time);
      }),
    );
  });

  it('takes summer time from the zone’s history, not from a rule', () => {
    expect(tehranInstant({ year: 1400, month: 5, day: 1 }, '12:00').toISOString()).toBe('2021-07-23T07:30:00.000Z');
    expect(tehranInstant({ year: 1405, month: 5, day: 1 }, '12:00').toISOString()).toBe('2026-07-23T08:30:00.000Z');
    // 2021-03-22 00:00 did not exist in Tehran: the clock went from 23:59 to 01:00.
    expect(tehranTime(tehranInstant({ year: 1400, month: 1, day: 2 }, '00:30'))).toBe('01:30');
  });

  it('knows the day from 00:00 to 24:00', () => {
    const { from, until } = jalaliDayRange({ year: 1405, month: 9, day: 2 });
    expect([from.toISOString(), until.toISOString()]).toEqual(['2026-11-22T20:30:00.000Z', '2026-11-23T20:30:00.000Z']);
  });

  it.each(['1405/09/10', '1405-09-10', '1405/9/10', '۱۴۰۵/۰۹/۱۰', ' 1405/09/10 '])('reads %s', (text) => {
    expect(parseJalaliDate(text)).toEqual({ year: 1405, month: 9, day: 10 });
  });

  it.each(['1405/13/01', '1405/00/10', '1405/07/31', '1405/12/30', '1404/12/30', '2026/11/23', '1405/09-10', '1405/9', '', '1405/09/10T00:00', '140５/09/10', '1405/09/1.5'])('refuses %s', (text) => {
    expect(parseJalaliDate(text)).toBeUndefined();
  });

  it('knows leap years', () => {
    expect([1399, 1403, 1408].map(isLeapJalaliYear)).toEqual([true, true, true]);
    expect([1400, 1402, 1404, 1405].map(isLeapJalaliYear)).toEqual([false, false, false, false]);
    expect(jalaliMonthLength(1403, 12)).toBe(30);
    expect(jalaliMonthLength(1404, 12)).toBe(29);
    expect(formatJalaliDate(addDays({ year: 1403, month: 12, day: 29 }, 1))).toBe('1403/12/30');
    expect(formatJalaliDate(addDays({ year: 1404, month: 1, day: 1 }, -1))).toBe('1403/12/30');
  });

  it('writes as people do', () => {
    expect(showInstant(new Date('2024-03-20T06:00:00Z'))).toBe('چهارشنبه ۱ فروردین ۱۴۰۳، ۰۹:۳۰');
    expect(showJalaliDate({ year: 1405, month: 9, day: 2 })).toBe('۲ آذر ۱۴۰۵');
  });

  it('begins the week on Saturday', () => {
    expect(WEEKDAYS[0]).toBe('saturday');
    expect(weekdayOf({ year: 1405, month: 9, day: 2 })).toBe('monday');
    fc.assert(fc.property(date, (day) => weekdayOf(addDays(day, 7)) === weekdayOf(day) && weekdayOf(addDays(day, 1)) !== weekdayOf(day)));
  });

  it('refuses days and times that do not exist', () => {
    expect(() => tehranInstant({ year: 1404, month: 12, day: 30 }, '09:00')).toThrow(RangeError);
    for (const time of ['24:00', '9:00', '09:60', '', '09:00:00']) expect(() => tehranInstant({ year: 1404, month: 1, day: 1 }, time)).toThrow(RangeError);
    expect(() => toJalali(Number.NaN)).toThrow(RangeError);
  });
});
