import { describe, expect, it } from 'vitest';
import { msUntilSmsHours } from '../../../domain/notices/sms-hours.ts';

const HOURS = { from: '08:00', until: '21:00' };
const MINUTE = 60_000;
/** Tehran is +03:30 on these days. */
const tehran = (clock: string, day = '2026-11-26') => Date.parse(`${day}T${clock}:00+03:30`);

describe('hours in which an SMS may be sent', () => {
  it.each([
    ['08:00', 0], ['12:34', 0], ['20:59', 0],
    ['07:59', 1], ['00:00', 480], ['21:00', 660], ['23:59', 481],
  ])('at %s it waits %i minutes', (clock, minutes) => {
    expect(msUntilSmsHours(tehran(clock), HOURS)).toBe(minutes * MINUTE);
  });

  it('follow the setting', () => {
    expect(msUntilSmsHours(tehran('09:00'), { from: '10:30', until: '11:00' })).toBe(90 * MINUTE);
    expect(msUntilSmsHours(tehran('11:00'), { from: '10:30', until: '11:00' })).toBe((23.5 * 60) * MINUTE);
  });

  it('are Tehran’s in the summers that had another offset', () => {
    expect(msUntilSmsHours(Date.parse('2022-07-01T03:20:00Z'), HOURS)).toBe(10 * MINUTE);
    expect(msUntilSmsHours(Date.parse('2022-07-01T03:30:00Z'), HOURS)).toBe(0);
  });
});
