import { describe, expect, it } from 'vitest';
import { formatJalaliMonth, parseJalaliMonth, turnMonth } from '../../../domain/calendar/jalali-month.ts';

describe('a month of the Jalali calendar', () => {
  it('turns over the end of a year in both directions', () => {
    expect(turnMonth({ year: 1405, month: 12 }, 1)).toEqual({ year: 1406, month: 1 });
    expect(turnMonth({ year: 1405, month: 1 }, -1)).toEqual({ year: 1404, month: 12 });
    expect(turnMonth({ year: 1405, month: 6 }, 1)).toEqual({ year: 1405, month: 7 });
  });

  it.each(['1405-09', '۱۴۰۵-۰۹', ' 1405/9 '])('reads %s', (text) => {
    expect(parseJalaliMonth(text)).toEqual({ year: 1405, month: 9 });
  });

  it.each(['', '1405', '1405-13', '1405-00', '2026-09', '1405-09-01', '05-09'])('refuses %s', (text) => {
    expect(parseJalaliMonth(text)).toBeUndefined();
  });

  it('writes what it reads', () => {
    expect(formatJalaliMonth({ year: 1405, month: 9 })).toBe('1405-09');
  });
});
