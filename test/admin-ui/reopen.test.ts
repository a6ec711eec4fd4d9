import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reopen } from '../../admin-ui/notifications/reopen.ts';
import { onSessionEnd, renewSession } from '../../admin-ui/session/session-end.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('The stream of the bell that was given up', () => {
  it('is opened again after a while', async () => {
    const open = vi.fn();
    reopen(open, () => Promise.resolve(false));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(open).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('waits for a person where the session has ended', async () => {
    const open = vi.fn();
    const ended = vi.fn(() => Promise.resolve(true));
    const giveUp = reopen(open, ended);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect([open.mock.calls.length, ended.mock.calls.length]).toEqual([0, 1]);
    const leave = onSessionEnd(() => Promise.resolve(false));
    expect(await renewSession()).toBe(false);
    expect(open).not.toHaveBeenCalled();
    leave();
    onSessionEnd(() => Promise.resolve(true));
    expect(await renewSession()).toBe(true);
    expect(open).toHaveBeenCalledTimes(1);
    giveUp();
    await renewSession();
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('is left alone after its screen has gone', async () => {
    const open = vi.fn();
    reopen(open, () => Promise.resolve(false))();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(open).not.toHaveBeenCalled();
  });
});
