import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOK_STEPS_MS, nextLookMs, pauseAfterSilenceMs } from '../../../domain/payments/follow-up.ts';
import { nextPaymentStep, type BankWord, type OpenPayment } from '../../../domain/payments/next-step.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const POLICY = { stepsMs: DEFAULT_LOOK_STEPS_MS, expiryMs: 30 * MINUTE, followMs: 72 * HOUR };
const step = (word: BankWord, atMs: number, payment: Partial<OpenPayment> = {}) =>
  nextPaymentStep({ status: 'pending', createdMs: 0, settledByPerson: false, ...payment }, word, atMs, POLICY);

describe('what follows from the bank’s word', () => {
  it.each(['pending', 'failed', 'expired'] as const)('paid credits a payment that is shown as %s, however late', (status) => {
    expect(step('paid', 71 * HOUR, { status })).toEqual({ kind: 'credit' });
    expect(step('paid', 100 * HOUR, { status })).toEqual({ kind: 'credit' });
  });

  it('another amount, or money that is back already, can only become a reversal', () => {
    expect(step('amount-differs', MINUTE)).toEqual({ kind: 'reverse', failure: 'amount-differs' });
    expect(step('given-back', MINUTE)).toEqual({ kind: 'reverse', failure: 'given-back' });
  });

  it('an undecided payer is waited for until the expiry, and followed after it until the deadline', () => {
    expect(step('open', 29 * MINUTE)).toEqual({ kind: 'wait' });
    expect(step('open', 30 * MINUTE)).toEqual({ kind: 'move', status: 'expired', close: false });
    expect(step('open', 31 * MINUTE, { status: 'expired' })).toEqual({ kind: 'wait' });
    expect(step('open', 72 * HOUR, { status: 'expired' })).toEqual({ kind: 'close' });
    expect(step('open', 72 * HOUR)).toEqual({ kind: 'move', status: 'expired', close: true });
  });

  it('a payment that was given up is shown as failed at once and followed all the same', () => {
    expect(step('not-paid', MINUTE)).toEqual({ kind: 'move', status: 'failed', failure: 'not-paid', close: false });
    expect(step('not-paid', MINUTE, { status: 'failed' })).toEqual({ kind: 'wait' });
    expect(step('not-paid', 72 * HOUR, { status: 'failed' })).toEqual({ kind: 'close' });
  });

  it('silence ends nothing: it is not even expired, and after the deadline finance is asked', () => {
    expect(step('silence', 31 * MINUTE)).toEqual({ kind: 'wait' });
    expect(step('silence', 72 * HOUR)).toEqual({ kind: 'hand-over', reason: 'no-answer' });
    expect(step('silence', 200 * HOUR)).toEqual({ kind: 'hand-over', reason: 'no-answer' });
    expect(step('silence', 200 * HOUR, { settledByPerson: true })).toEqual({ kind: 'close' });
  });

  it('a number that we don’t know is finance’s at once, and ends nothing before the deadline', () => {
    expect(step('odd', MINUTE)).toEqual({ kind: 'hand-over', reason: 'odd-answer' });
    expect(step('odd', MINUTE, { settledByPerson: true })).toEqual({ kind: 'hand-over', reason: 'odd-answer' });
    expect(step('odd', 72 * HOUR, { settledByPerson: true })).toEqual({ kind: 'close' });
  });
});

describe('when the bank is asked', () => {
  it('after 1, 3, 10, 20 minutes, then every ten until after the expiry’s return, then hourly, and at expiry and deadline', () => {
    const times: number[] = [];
    for (let at = 0; times.length < 12; times.push(at)) at = nextLookMs(POLICY, 0, at);
    expect(times.map((at) => at / MINUTE)).toEqual([1, 3, 10, 20, 30, 40, 50, 60, 70, 130, 190, 250]);
    expect(nextLookMs(POLICY, 0, 72 * HOUR - 1)).toBe(72 * HOUR);
    expect(nextLookMs(POLICY, 0, 72 * HOUR)).toBeGreaterThan(72 * HOUR);
  });

  it('strictly later than now, whatever the steps', () => {
    for (const stepsMs of [[0], [0, 0], [1], [500, 0]]) {
      for (const at of [0, 1, 499, 500, 501, 1_000_000]) {
        const next = nextLookMs({ ...POLICY, stepsMs }, 0, at);
        expect(next).toBeGreaterThan(at);
        expect(Number.isFinite(next)).toBe(true);
      }
    }
  });

  it('soon after silence, and ever less often', () => {
    expect([1, 2, 3, 8, 100].map((n) => pauseAfterSilenceMs(n) / 1000)).toEqual([5, 10, 20, 640, 900]);
  });
});
