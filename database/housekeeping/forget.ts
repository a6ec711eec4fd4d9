import type { Housekeeping } from '../../domain/housekeeping.ts';
import { forgetOldCodes } from '../accounts/forget-old-codes.ts';
import { forgetOldSessions } from '../accounts/forget-old-sessions.ts';
import type { Database } from '../connection.ts';
import { forgetOldKeys } from '../idempotency/forget-old-keys.ts';
import { forgetOldLimits } from '../limits/forget-old-limits.ts';
import { forgetDelivered } from '../outbox/forget-delivered.ts';
import { forgetOldLines } from '../reconciliation/forget-old-lines.ts';
import { forgetExpiredRows } from '../uploads/forget-expired.ts';

export interface Forgotten {
  rows: number;
  /** There may be more to delete at once. */
  more: boolean;
}

/** Each deletes one batch and says how many rows it was. */
const KINDS: Record<Housekeeping, (db: Database) => Promise<number>> = {
  'one-time-codes': forgetOldCodes,
  sessions: forgetOldSessions,
  'idempotency-keys': forgetOldKeys,
  'upload-rows': forgetExpiredRows,
  'rate-limits': forgetOldLimits,
  'delivered-outbox': forgetDelivered,
  'statement-lines': forgetOldLines,
};

/** Deletes one batch of what has served its time; a batch that found nothing was the last. */
export async function forget(db: Database, kind: Housekeeping): Promise<Forgotten> {
  const rows = await KINDS[kind](db);
  return { rows, more: rows > 0 };
}
