import type { Database } from '../connection.ts';
import { deleteBatch } from '../housekeeping/delete-batch.ts';

/** Counters whose time is over: one that comes again begins anew all the same. */
export function forgetOldLimits(db: Database): Promise<number> {
  return deleteBatch(db, 'rate_limits', 'select key from rate_limits where expire < extract(epoch from now()) * 1000', ['key']);
}
