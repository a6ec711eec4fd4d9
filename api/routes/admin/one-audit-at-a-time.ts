import type { Database } from '../../../database/connection.ts';
import { Problem } from '../../../domain/problems.ts';

const running = new WeakSet<Database>();

/**
 * Does what reads the whole ledger or the whole chain; one such reading at a time in this process, or a few impatient clicks
 * would take the database from everybody else. Throws Problem `too-many-requests`.
 */
export async function oneAuditAtATime<T>(db: Database, audit: () => Promise<T>): Promise<T> {
  if (running.has(db)) throw new Problem('too-many-requests', { detail: 'بازبینی دیگری در جریان است. پس از پایان آن دوباره تلاش کنید.' });
  running.add(db);
  try {
    return await audit();
  } finally {
    running.delete(db);
  }
}
