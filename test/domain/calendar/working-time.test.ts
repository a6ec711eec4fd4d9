import { describe, expect, it } from 'vitest';
import { showInstant, tehranInstant } from '../../../domain/calendar/jalali.ts';
import { addWorkingDays, addWorkingTime, type WorkingCalendar } from '../../../domain/calendar/working-time.ts';

const calendar = (holidays: string[] = []): WorkingCalendar => ({
  week: new Set(['saturday', 'sunday', 'monday', 'tuesday', 'wednesday']), from: '08:00', until: '16:00', holidays: new Set(holidays),
});
/** 1405/09/07 is a Saturday. */
const at = (day: number, time: string, month = 9) => tehranInstant({ year: 1405, month, day }, time).getTime();
const shown = (ms: number) => showInstant(ms);
const HOUR = 3_600_000;

describe('working time', () => {
  it('passes within the hours of one day', () => {
    expect(addWorkingTime(calendar(), at(7, '09:00'), 4 * HOUR)).toBe(at(7, '13:00'));
    expect(addWorkingTime(calendar(), at(7, '12:00'), 4 * HOUR)).toBe(at(7, '16:00'));
  });

  it('goes on with the next morning, and over Thursday and Friday', () => {
    expect(shown(addWorkingTime(calendar(), at(7, '15:00'), 2 * HOUR))).toBe(shown(at(8, '09:00')));
    expect(shown(addWorkingTime(calendar(), at(11, '15:00'), 2 * HOUR))).toBe(shown(at(14, '09:00')));
  });

  it('of what comes in at night or on a day off begins with the next working day', () => {
    for (const start of [at(11, '20:00'), at(12, '10:00'), at(13, '23:59'), at(14, '07:00')]) {
      expect(shown(addWorkingTime(calendar(), start, HOUR))).toBe(shown(at(14, '09:00')));
    }
  });

  it('skips holidays', () => {
    expect(shown(addWorkingDays(calendar(['1405/09/08', '1405/09/09']), at(7, '10:00'), 1))).toBe(shown(at(10, '10:00')));
    // New Year: 28 Esfand 1405 is a Friday, and 29 Esfand to 4 Farvardin are free.
    const newYear = calendar(['1405/12/29', '1406/01/01', '1406/01/02', '1406/01/03', '1406/01/04']);
    const before = tehranInstant({ year: 1405, month: 12, day: 26 }, '15:00').getTime();
    expect(shown(addWorkingDays(newYear, before, 1))).toBe('شنبه ۷ فروردین ۱۴۰۶، ۱۵:۰۰');
  });

  it('counts a day as its hours', () => {
    expect(shown(addWorkingDays(calendar(), at(11, '15:00'), 1))).toBe(shown(at(14, '15:00')));
    expect(shown(addWorkingDays(calendar(), at(7, '08:00'), 2))).toBe(shown(at(8, '16:00')));
  });

  it('of a calendar without working days is refused, not awaited', () => {
    expect(() => addWorkingTime({ ...calendar(), week: new Set() }, at(7, '09:00'), HOUR)).toThrow(RangeError);
  });
});
