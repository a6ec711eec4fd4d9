import { describe, expect, it } from 'vitest';
import { whatNext } from '../../admin-ui/payments/what-next.ts';

const payment = { status: 'pending', outcome: null, openedAt: '2026-11-26T08:00:00Z', closedAt: null, failureCode: null } as const;

describe('what comes next of a payment', () => {
  it.each([
    ['open', payment, false, /تا ۷۲ ساعت/],
    ['not at the bank yet', { ...payment, openedAt: null }, false, /هنوز نزد بانک باز نشده/],
    ['credited', { ...payment, status: 'verified', outcome: 'credit', closedAt: payment.openedAt }, true, /به اعتبار سازمان افزوده شد/],
    ['failed, and followed all the same', { ...payment, status: 'failed', failureCode: 'not-paid' }, false, /می‌پرسد.*انجام نشد یا لغو شد/],
    ['expired to the end', { ...payment, status: 'expired', closedAt: payment.openedAt }, true, /اعتباری افزوده نشد/],
    ['to be given back', { ...payment, outcome: 'reversal', failureCode: 'amount-differs' }, false, /دیگر به اعتبار افزوده نمی‌شود/],
    ['given back', { ...payment, status: 'reversed', outcome: 'reversal', closedAt: payment.openedAt }, true, /برگشت داده شد/],
  ] as const)('%s', (_name, given, over, says) => {
    const next = whatNext(given);
    expect(next.over).toBe(over);
    expect(next.says).toMatch(says);
  });
});
