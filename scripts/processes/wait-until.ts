import { setTimeout as pause } from 'node:timers/promises';

/** Asks `check` every `everyMs` until it says true; false after `timeoutMs`, or as soon as `giveUp` says so. */
export async function waitUntil(
  check: () => Promise<boolean> | boolean,
  timeoutMs: number,
  { everyMs = 50, giveUp = () => false }: { everyMs?: number; giveUp?: () => boolean } = {},
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (!giveUp()) {
    if (await check()) return true;
    if (performance.now() >= deadline) return false;
    await pause(everyMs);
  }
  return false;
}
