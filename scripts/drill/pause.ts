import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, but no longer than until `untilMs` (epoch milliseconds) or `signal`; true while there is time left. */
export async function pause(ms: number, { untilMs, signal }: { untilMs: number; signal: AbortSignal }): Promise<boolean> {
  const leftMs = Math.max(0, untilMs - Date.now());
  await sleep(Math.min(ms, leftMs), undefined, { signal }).catch(() => undefined);
  return !signal.aborted && Date.now() < untilMs;
}

export function between(least: number, most: number): number {
  return least + Math.random() * (most - least);
}
