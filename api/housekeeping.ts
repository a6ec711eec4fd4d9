import type { Logger } from 'pino';
import { forgetOldAccess } from '../database/accounts/forget-old-access.ts';
import type { Database } from '../database/connection.ts';
import { forgetOldKeys } from '../database/idempotency/forget-old-keys.ts';
import { forgetExpiredRows } from '../database/uploads/forget-expired.ts';

const EVERY_MS = 3_600_000;

/** Deletes what has served its time, once at the start and then hourly; every process does, and they do not disturb each other. */
export function startHousekeeping(db: Database, log: Logger): { stop(): void } {
  const sweep = async () => {
    for (const forget of [forgetOldKeys, forgetOldAccess, forgetExpiredRows]) {
      try {
        await forget(db);
      } catch (error) {
        log.warn({ task: forget.name, error: error instanceof Error ? error.name : 'unknown' }, 'housekeeping failed');
      }
    }
  };
  void sweep();
  const timer = setInterval(() => void sweep(), EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
