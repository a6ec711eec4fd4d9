import type { Database } from '../connection.ts';
import { deleteBatch } from '../housekeeping/delete-batch.ts';

/** Starts and signals a week after they were delivered; what is still due stays, however old. */
export function forgetDelivered(db: Database): Promise<number> {
  return deleteBatch(db, 'outbox', `select id from outbox where delivered_at < now() - interval '7 days'`);
}
