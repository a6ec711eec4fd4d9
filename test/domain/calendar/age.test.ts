import { describe, expect, it } from 'vitest';
import { showAge, showAgo } from '../../../domain/calendar/age.ts';

const MINUTE = 60_000;

describe('the age of what waits', () => {
  it.each([
    [0, undefined], [-5 * MINUTE, undefined], [MINUTE - 1, undefined], [MINUTE, '۱ دقیقه'], [59 * MINUTE, '۵۹ دقیقه'], [60 * MINUTE, '۱ ساعت'],
    [23 * 60 * MINUTE + 59 * MINUTE, '۲۳ ساعت'], [24 * 60 * MINUTE, '۱ روز'], [400 * 24 * 60 * MINUTE, '۴۰۰ روز'],
  ])('of %i ms is %s', (ms, shown) => expect(showAge(ms)).toBe(shown));

  it('is told as the past, a moment too', () => {
    expect(showAgo(2 * MINUTE)).toBe('۲ دقیقه پیش');
    expect(showAgo(10)).toBe('لحظاتی پیش');
  });
});
