import { describe, expect, test } from 'vitest';
import { nextStep, type ChargingPolicy, type Outcome } from '../../../domain/charging/next-step.ts';

const MINUTE = 60_000;
const POLICY: ChargingPolicy = {
  retryStepsMs: [MINUTE, 10 * MINUTE], inquiryStepsMs: [0, MINUTE, 60 * MINUTE], sameNumberGapMs: 5 * MINUTE, floatRetryMs: 2_000,
  unknownToPersonMs: 72 * 60 * MINUTE,
};
const NOW = 1_000_000;
const fresh = { retryCount: 0, inquiryCount: 0, unknownSinceMs: undefined };
const after = (outcome: Outcome, charge: Partial<Parameters<typeof nextStep>[0]> = {}) =>
  nextStep({ ...fresh, ...charge }, outcome, POLICY, NOW, () => 0.5);

describe('where a charge goes after an outcome', () => {
  test('success and a permanent refusal settle it', () => {
    expect(after({ kind: 'succeeded', code: 'ok' })).toEqual({ state: 'settled', status: 'succeeded' });
    expect(after({ kind: 'refused', code: 'inactive-number' })).toEqual({ state: 'settled', status: 'failed', failureCode: 'inactive-number' });
  });

  test('what may be tried again waits longer each time, and fails when the steps are used up', () => {
    const busy: Outcome = { kind: 'retryable', code: 'try-later' };
    expect(after(busy)).toEqual({ state: 'waiting', stage: 'retrying', dueMs: NOW + MINUTE, retryCount: 1 });
    expect(after(busy, { retryCount: 1 })).toMatchObject({ dueMs: NOW + 10 * MINUTE, retryCount: 2 });
    expect(after(busy, { retryCount: 2 })).toEqual({ state: 'settled', status: 'failed', failureCode: 'retries-exhausted' });
  });

  test('a recently charged number waits for its gap', () => {
    expect(after({ kind: 'retryable', code: 'recently-charged' })).toMatchObject({ dueMs: NOW + 5 * MINUTE, retryCount: 1 });
  });

  test('our empty wallet and a call that was never made cost the number no retry, however often', () => {
    expect(after({ kind: 'retryable', code: 'insufficient-float' }, { retryCount: 2 })).toMatchObject({ state: 'waiting', stage: 'waiting-for-operator', retryCount: 2 });
    expect(after({ kind: 'not-sent', code: 'too-late' }, { retryCount: 2 })).toMatchObject({ state: 'waiting', stage: 'queued', retryCount: 2 });
  });

  test('an attempt that the operator never got is sent anew at once, and counts as a retry', () => {
    expect(after({ kind: 'not-found', code: 'not-found' })).toMatchObject({ state: 'waiting', dueMs: NOW, retryCount: 1 });
  });

  test.each(['no-answer', 'duplicate-reference', 'anything else'])('%s is asked about, never a reason to send again', (code) => {
    for (let inquiryCount = 0; inquiryCount < 50; inquiryCount += 1) {
      expect(after({ kind: 'unknown', code }, { inquiryCount }).state).toBe('unknown');
    }
  });

  test('inquiries: at once, then by steps of which the last repeats', () => {
    const due = (inquiryCount: number) => (after({ kind: 'unknown', code: 'no-answer' }, { inquiryCount }) as { dueMs: number }).dueMs - NOW;
    expect([0, 1, 2, 3, 9].map(due)).toEqual([0, MINUTE, 60 * MINUTE, 60 * MINUTE, 60 * MINUTE]);
  });

  test('a "not found" that does not count yet is asked about again as soon as it does', () => {
    expect(after({ kind: 'unknown', code: 'not-found-yet', notFoundCountsInMs: 700 }, { inquiryCount: 2 })).toMatchObject({ dueMs: NOW + 700 });
  });

  test('after three days it is handed to a person, and stays unknown', () => {
    const since = (ms: number) => after({ kind: 'unknown', code: 'no-answer' }, { unknownSinceMs: NOW - ms, inquiryCount: 9 });
    expect(since(72 * 60 * MINUTE - 1)).toMatchObject({ state: 'unknown', toPerson: false });
    expect(since(72 * 60 * MINUTE)).toMatchObject({ state: 'unknown', toPerson: true });
  });
});
