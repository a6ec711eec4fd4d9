import { Problem } from '../../domain/problems.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import { lockNumber } from '../accounts/lock-number.ts';
import { endSessions, letIn, shutOut } from '../accounts/shut-out.ts';
import { sqlState, type Database, type Tx } from '../connection.ts';
import { sendNotices } from '../messages/send-notices.ts';
import { refuseLastAdmin } from './refuse-last-admin.ts';

/** A colleague as they are, and as they shall be. */
export interface StaffState {
  username: string;
  firstName: string;
  lastName: string;
  /** Null only for who was put in without one. */
  mobile: string | null;
  role: StaffRole;
  disabled: boolean;
}

/**
 * Changes a colleague whose row the caller has locked. Another mobile ends the sessions and is told to both numbers.
 * Throws Problem `own-account` where somebody changes their own role, access or number, `last-admin`, `mobile-taken`,
 * `username-taken`.
 */
export async function changeStaff(
  db: Database, tx: Tx, { userId, actorId, before, after }: { userId: string; actorId: string; before: StaffState; after: StaffState },
): Promise<void> {
  const moved = after.mobile !== before.mobile;
  if (userId === actorId && (moved || after.role !== before.role || after.disabled !== before.disabled)) throw new Problem('own-account');
  if (before.role === 'admin' && !before.disabled && (after.role !== 'admin' || after.disabled)) await refuseLastAdmin(db, tx, userId);
  if (moved && after.mobile !== null) await refuseTakenMobile(db, tx, after.mobile);
  await db.query(
    'update users set username = $2, first_name = $3, last_name = $4, mobile = $5, role = $6 where id = $1',
    [userId, after.username, after.firstName, after.lastName, after.mobile, after.role], tx,
  ).catch((error: unknown) => {
    throw sqlState(error) === '23505' ? new Problem('username-taken', { cause: error }) : error;
  });
  if (after.disabled && !before.disabled) await shutOut(db, tx, { userId, actorId });
  if (!after.disabled && before.disabled) await letIn(db, tx, userId);
  if (!moved) return;
  await endSessions(db, tx, userId);
  const text = 'شماره همراه حساب شما در میز کار کوک تغییر کرد. اگر از آن خبر ندارید به راهبر سامانه بگویید.';
  await sendNotices(db, tx, [before.mobile, after.mobile].map((mobile) => ({
    userId, mobile, kind: 'mobile-changed', text, deduplicationKey: `mobile-changed:${userId}:${Date.now()}:${mobile}`,
  })));
}

async function refuseTakenMobile(db: Database, tx: Tx, mobile: string): Promise<void> {
  await lockNumber(db, tx, mobile);
  const [taken] = await db.query('select 1 from users where mobile = $1', [mobile], tx);
  if (taken !== undefined) throw new Problem('mobile-taken');
}
