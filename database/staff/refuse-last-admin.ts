import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';

/**
 * Refuses what would leave the system without an active admin; changes of admins take turns, so that two who demote each
 * other at once leave one. Throws Problem `last-admin`.
 */
export async function refuseLastAdmin(db: Database, tx: Tx, userId: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('admins', 12))`, [], tx);
  const others = await db.query(`select 1 from users where role = 'admin' and disabled_at is null and id <> $1 limit 1`, [userId], tx);
  if (others.length === 0) throw new Problem('last-admin');
}
