import { setTimeout as pause } from 'node:timers/promises';

/** Answers leave at multiples of this, so that small differences of work don't show. */
const TICK_MS = 150;
/** A provider slower than this is not waited for. */
const MOST_MS = 2_000;

/** How long the last SMS of this process took, newest last. */
const newest: number[] = [];
const REMEMBERED = 10;

/**
 * Makes an answer take as long whether an SMS was sent or not. One that was sent is waited for, so that it is there
 * when the person looks; then both leave when the slowest of the newest would have. (As long as the newest alone is not
 * enough: whoever has just seen a slow one would know by a quick answer that an SMS was sent.)
 */
export function evenAnswer(): { sent(sms: Promise<void>): Promise<void>; notSent(): Promise<void> } {
  const started = performance.now();
  const leave = async (afterMs: number) => {
    const at = Math.max(1, Math.ceil(afterMs / TICK_MS)) * TICK_MS;
    await pause(Math.max(0, at - (performance.now() - started)));
  };
  return {
    async sent(sms) {
      // A failure looks like success: it would tell that the number is known. Whoever sent it has logged it.
      await Promise.race([sms.catch(() => undefined), pause(MOST_MS, undefined, { ref: false })]);
      newest.push(Math.min(MOST_MS, performance.now() - started));
      if (newest.length > REMEMBERED) newest.shift();
      await leave(Math.max(...newest));
    },
    notSent: () => leave(Math.max(...newest, performance.now() - started)),
  };
}
