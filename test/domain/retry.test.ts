import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RETRY_STEPS_MS, nextDelayMs } from '../../domain/retry.ts';

describe('when to try again', () => {
  it('stays within a fifth of each step', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1 }), fc.nat(), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (steps, pick, chance) => {
        const attempt = (pick % steps.length) + 1;
        const step = steps[attempt - 1] as number;
        const delay = nextDelayMs(steps, attempt, () => chance) as number;
        return delay >= Math.floor(step * 0.8) && delay <= Math.ceil(step * 1.2);
      }),
    );
  });

  it('gives up when the steps are used up', () => {
    expect(nextDelayMs([100, 200], 2, () => 0.5)).toBe(200);
    expect(nextDelayMs([100, 200], 3, () => 0.5)).toBeUndefined();
    expect(nextDelayMs([], 1, () => 0.5)).toBeUndefined();
  });

  it('refuses an attempt that cannot be', () => {
    for (const attempt of [0, -1, 1.5, Number.NaN]) expect(() => nextDelayMs([100], attempt, () => 0)).toThrow(RangeError);
  });

  it('tries a number five times within two hours by default', () => {
    expect(DEFAULT_RETRY_STEPS_MS).toHaveLength(5);
    expect(DEFAULT_RETRY_STEPS_MS.reduce((sum, step) => sum + step, 0)).toBeLessThanOrEqual(2 * 3_600_000);
  });
});
