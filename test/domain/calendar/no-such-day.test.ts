import { describe, expect, it } from 'vitest';
import { noSuchDay } from '../../../domain/calendar/no-such-day.ts';

describe('a day that is in no calendar', () => {
  it.each([
    ['1405/07/31', '1405/07/30', 'مهر ۱۴۰۵ روز ۳۱ ندارد؛ آخرین روز آن ۳۰ مهر ۱۴۰۵ است.'],
    ['۱۴۰۵/۱۲/۳۰', '1405/12/29', 'اسفند ۱۴۰۵ روز ۳۰ ندارد؛ آخرین روز آن ۲۹ اسفند ۱۴۰۵ است.'],
    ['1403-12-31', '1403/12/30', 'اسفند ۱۴۰۳ روز ۳۱ ندارد؛ آخرین روز آن ۳۰ اسفند ۱۴۰۳ است.'],
  ])('%s: the last day is offered', (text, suggestion, message) => {
    expect(noSuchDay(text)).toEqual({ suggestion, message });
  });
  it.each(['1403/12/30', '1405/06/31', '1405/13/31', '1405/07/32', '2026/09/31', 'فردا', ''])('%s: nothing is offered', (text) => {
    expect(noSuchDay(text)).toBeUndefined();
  });
});
