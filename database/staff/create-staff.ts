import { Problem } from '../../domain/problems.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import { lockNumber } from '../accounts/lock-number.ts';
import { sqlState, type Database, type Tx } from '../connection.ts';
import { sendNotices } from '../messages/send-notices.ts';

export interface StaffMember {
  username: string;
  firstName: string;
  lastName: string;
  mobile: string;
  role: StaffRole;
}

/**
 * Makes a colleague without a password: a one-time code to the mobile logs in for the first time, and then the password
 * is set. @returns the user's id. Throws Problem `mobile-taken`, `username-taken`.
 */
export async function createStaff(db: Database, tx: Tx, { username, firstName, lastName, mobile, role }: StaffMember): Promise<string> {
  await lockNumber(db, tx, mobile);
  const [taken] = await db.query('select 1 from users where mobile = $1', [mobile], tx);
  if (taken !== undefined) throw new Problem('mobile-taken');
  const [made] = await db.query<{ id: string }>(
    'insert into users (role, username, first_name, last_name, mobile) values ($1, $2, $3, $4, $5) returning id', [role, username, firstName, lastName, mobile], tx,
  ).catch((error: unknown) => {
    throw sqlState(error) === '23505' ? new Problem('username-taken', { cause: error }) : error;
  });
  if (made === undefined) throw new Error('the colleague was not stored');
  await sendNotices(db, tx, [{
    userId: made.id, mobile, kind: 'staff-invited', deduplicationKey: `staff-invited:${made.id}`,
    text: `حساب شما در میز کار کوک با نام کاربری \u2068${username}\u2069 ساخته شد. برای نخستین ورود کد یکبار مصرف بگیرید و سپس رمز عبور بگذارید.`,
  }]);
  return made.id;
}
