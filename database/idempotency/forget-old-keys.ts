import type { Database } from '../connection.ts';
import { deleteBatch } from '../housekeeping/delete-batch.ts';

/** Keys older than their life of 24 hours. */
export function forgetOldKeys(db: Database): Promise<number> {
  return deleteBatch(db, 'idempotency_keys', `select scope, key from idempotency_keys where created_at < now() - interval '24 hours'`, ['scope', 'key']);
}
