import { describe, expect, it } from 'vitest';
import { codeIn } from '../../portal-ui/fields/code-in.ts';

describe('a one-time code', () => {
  it.each([
    ['123456', '123456'],
    ['۱۲۳۴۵۶', '123456'],
    ['١٢٣٤٥٦', '123456'],
    [' 123 456 ', '123456'],
    ['12', '12'],
    ['1234567', '123456'],
    ['الف', ''],
    ['کوک\nکد تایید نهایی درخواست: 654321\n\n@localhost #654321', '654321'],
    ['درخواست ۲۴۰ ردیف به مبلغ ۱۲۳۴۵۶۷۸ ریال؛ کد شما: ۶۵۴۳۲۱', '654321'],
    ['پیگیری 111111، کد 222222\n@kook.example #222222', '222222'],
  ])('of six digits in %j is %j', (text, code) => expect(codeIn(text, 6)).toBe(code));

  it('of five digits is not a part of a longer number', () => {
    expect(codeIn('سفارش 987654، کد 43210', 5)).toBe('43210');
    expect(codeIn('98765', 5)).toBe('98765');
  });
});
