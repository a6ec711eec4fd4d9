import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeOff } from '../../../domain/discounts/take-off.ts';

describe('what a discount takes off one item', () => {
  it.each([
    [1_000_000n, 250, 25_000n, '2.5 %'],
    [50_000n, 1, 5n, 'the smallest'],
    [50_001n, 333, 1_665n, 'rounded down: 1665.03'],
    [99_999n, 9_999, 99_989n, 'nearly all'],
    [9_999n, 1, 0n, 'less than a rial is nothing'],
    [50_000n, 0, 0n, 'none'],
    [50_000n, 10_000, 49_999n, 'all of it leaves a rial'],
    [1n, 10_000, 0n, 'of a single rial nothing can go'],
  ])('%s at %i: %s (%s)', (price, basisPoints, off) => {
    expect(takeOff(price, basisPoints)).toBe(off);
  });

  it('is never more than its part, less than a rial below it, and leaves something to pay', () => {
    fc.assert(fc.property(fc.bigInt(1n, 10_000_000_000n), fc.integer({ min: 1, max: 9_999 }), (price, basisPoints) => {
      const off = takeOff(price, basisPoints);
      const exact = price * BigInt(basisPoints);
      return off * 10_000n <= exact && (off + 1n) * 10_000n > exact && off < price;
    }));
  });
});
