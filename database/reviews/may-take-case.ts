import type { StaffRole } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';

/** Whether this is one of the staff, not disabled, whose role decides such cases. */
export async function mayTakeCase(db: Database, tx: Tx, userId: string, roles: readonly StaffRole[]): Promise<boolean> {
  const found = await db.query('select 1 from users where id = $1 and role = any($2::text[]) and disabled_at is null', [userId, roles], tx);
  return found.length > 0;
}
