import { describe, expect, test } from 'vitest';
import { breakerAfter, breakerWithout, emptyBreaker, type Breaker } from '../../../database/capacity/breaker-rules.ts';

const NOTHING = { calls: 0, bad: 0, float: 0 };
const GOOD = { calls: 1, bad: 0, float: 0 };
const BAD = { calls: 1, bad: 1, float: 0 };
const opened = (nowMs: number): Breaker => breakerAfter(emptyBreaker(0), { calls: 1, bad: 1, float: 1 }, 'a', nowMs).breaker;

describe('the breaker of an operator', () => {
  test('an empty wallet opens it at once, whatever else succeeded', () => {
    const { breaker, may } = breakerAfter(emptyBreaker(0), { calls: 1_000, bad: 1, float: 1 }, 'a', 10);
    expect(breaker).toMatchObject({ state: 'open', reason: 'insufficient-float', openedMs: 10 });
    expect(may).toBe('wait');
  });

  test('half of twenty calls gone wrong within ten seconds opens it; nineteen, or a smaller share, do not', () => {
    const after = (calls: number, bad: number) => breakerAfter(emptyBreaker(0), { calls, bad, float: 0 }, 'a', 10).breaker.state;
    expect([after(20, 10), after(19, 19), after(20, 9), after(1_000, 499)]).toEqual(['open', 'closed', 'closed', 'closed']);
  });

  test('what went wrong longer ago than the window is forgotten', () => {
    const { breaker } = breakerAfter(emptyBreaker(0), { calls: 19, bad: 19, float: 0 }, 'a', 10);
    expect(breakerAfter(breaker, BAD, 'a', 10_500).breaker.state).toBe('closed');
    expect(breakerAfter(breaker, BAD, 'a', 9_000).breaker.state).toBe('open');
  });

  test('after its pause one lane alone may send one call; others and further ones wait', () => {
    const open = opened(0);
    expect(breakerAfter(open, NOTHING, 'a', 1_000).may).toBe('wait');
    const probing = breakerAfter(open, NOTHING, 'a', 2_500);
    expect(probing.may).toBe('probe');
    expect(breakerAfter(probing.breaker, NOTHING, 'b', 2_600).may).toBe('wait');
    expect(breakerAfter(probing.breaker, NOTHING, 'a', 2_700).may).toBe('wait');
  });

  test('a good answer closes it, a bad one opens it for longer', () => {
    const probing = breakerAfter(opened(0), NOTHING, 'a', 2_500).breaker;
    expect(breakerAfter(probing, GOOD, 'a', 2_600)).toMatchObject({ may: 'free', breaker: { state: 'closed', openings: 0 } });
    const again = breakerAfter(probing, BAD, 'a', 2_600).breaker;
    expect(again).toMatchObject({ state: 'open', openings: 2, openedMs: 0 });
    expect(again.openUntilMs! - 2_600).toBeGreaterThan(2_000);
  });

  test('a lane that died with the probe loses it after a while', () => {
    const probing = breakerAfter(opened(0), NOTHING, 'a', 2_500).breaker;
    expect(breakerAfter(probing, NOTHING, 'b', 23_000).may).toBe('probe');
  });

  test('a lane that ends is not given the probe, gives back an unused one, and its last answer counts', () => {
    expect(breakerWithout(opened(0), NOTHING, 'a', 9_000).state).toBe('open');
    const probing = breakerAfter(opened(0), NOTHING, 'a', 2_500).breaker;
    const left = breakerWithout(probing, NOTHING, 'a', 2_600);
    expect(breakerAfter(left, NOTHING, 'b', 2_601).may).toBe('probe');
    expect(breakerWithout(probing, NOTHING, 'b', 2_600)).toEqual(probing);
    expect(breakerWithout(probing, GOOD, 'a', 2_600).state).toBe('closed');
  });
});
