import { describe, expect, it } from 'vitest';
import { isInReview, statusAfterDecision } from '../../../domain/deposits/after-decision.ts';
import { readPaidOn } from '../../../domain/deposits/paid-on.ts';
import { customerDue } from '../../../domain/deposits/reminders.ts';
import { normaliseTrackingNumber } from '../../../domain/deposits/tracking-number.ts';
import { DEPOSIT_STATUSES } from '../../../domain/statuses.ts';

describe('a tracking number', () => {
  it.each(['123456', ' 0123456 ', '۰۰۱۲۳۴۵۶', '١٢٣٤٥٦', '123-456', '12 34 56', '123\u200c456', '#123/456', '1.2.3.4.5.6'])('«%s» is 123456', (text) => {
    expect(normaliseTrackingNumber(text)).toBe('123456');
  });

  it('may hold Latin letters, in any case', () => {
    expect(normaliseTrackingNumber('0IR-4050A')).toBe('ir4050a');
  });

  // The second holds a Cyrillic «с», which looks like a Latin one.
  it.each(['', '000', '12с4', 'شماره', '12;34', `1${'0'.repeat(40)}`, '1e+5', '12\n34\u0000'])('«%s» is none', (text) => {
    expect(normaliseTrackingNumber(text)).toBeUndefined();
  });
});

describe('the day of a payment', () => {
  const today = { year: 1405, month: 9, day: 5 };

  it.each(['1405/09/05', '۱۴۰۵/۹/۵', '1404-09-05', '1404/12/29'])('«%s» is one', (text) => {
    expect(readPaidOn(text, today)).toMatchObject({ ok: true });
  });

  it.each([
    ['', 'required'], ['1404/12/30', 'invalid-date'], ['2026/11/26', 'invalid-date'], ['1405/13/01', 'invalid-date'],
    ['1405/09/06', 'date-in-future'], ['1404/09/03', 'date-too-old'],
  ])('«%s» is refused as %s', (text, code) => {
    expect(readPaidOn(text, today)).toMatchObject({ ok: false, code });
  });
});

describe('a decision', () => {
  const from = 1_000n;
  it.each([
    ['approve', 'in-review', 999n, 'approved'], ['approve', 'in-review', 1_000n, 'second-review'], ['approve', 'second-review', 1_000n, 'approved'],
    ['return', 'second-review', 5n, 'returned'], ['reject', 'in-review', 5n, 'rejected'],
  ] as const)('%s of one %s of %s leads to %s', (decision, status, amount, after) => {
    expect(statusAfterDecision(decision, { status, amount }, from)).toBe(after);
  });

  it('is waited for in two statuses', () => {
    expect(DEPOSIT_STATUSES.filter(isInReview)).toEqual(['in-review', 'second-review']);
  });
});

describe('a returned slip', () => {
  const DAY = 86_400_000;
  const times = { reminderDays: [3, 7], expiryDays: 30 };

  it.each([
    [0, { expired: false, day: undefined, nextMs: 3 * DAY }], [3, { expired: false, day: 3, nextMs: 7 * DAY }],
    [8, { expired: false, day: 7, nextMs: 30 * DAY }], [30, { expired: true, day: undefined, nextMs: undefined }],
  ])('%i days later', (days, due) => {
    expect(customerDue(0, days * DAY, times)).toEqual(due);
  });

  it('is not reminded of after it has expired, whatever the settings say', () => {
    expect(customerDue(0, 0, { reminderDays: [40], expiryDays: 30 })).toEqual({ expired: false, day: undefined, nextMs: 30 * DAY });
  });
});
