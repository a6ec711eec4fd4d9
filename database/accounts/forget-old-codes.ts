import type { Database } from '../connection.ts';
import { deleteBatch } from '../housekeeping/delete-batch.ts';

/** Codes a day after their end, a sign-up's details with them; codes that confirmed an order stay: they are its evidence. */
export function forgetOldCodes(db: Database): Promise<number> {
  return deleteBatch(db, 'one_time_codes', `select id from one_time_codes where expires_at < now() - interval '1 day'
    and not (purpose = 'order-confirmation' and used_at is not null)`);
}
