import { foldPersian } from '../../domain/digits.ts';
import { parseMobile } from '../../domain/mobile.ts';
import type { CustomerRole, StaffRole } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';

export interface User {
  id: string;
  organisationId: string | null;
  role: CustomerRole | StaffRole;
  mobile: string | null;
  username: string;
  firstName: string;
  lastName: string;
  email: string | null;
  passwordHash: string | null;
  disabled: boolean;
}

const SELECT = `select u.id, u.organisation_id as "organisationId", u.role, u.mobile, u.username, u.first_name as "firstName",
    u.last_name as "lastName", u.email, u.password_hash as "passwordHash",
    u.disabled_at is not null or o.disabled_at is not null as disabled
  from users u left join organisations o on o.id = u.organisation_id`;

export async function findUser(db: Database, userId: string, tx?: Tx): Promise<User | undefined> {
  return (await db.query<User>(`${SELECT} where u.id = $1`, [userId], tx))[0];
}

/** `mobile` is E.164. */
export async function findUserByMobile(db: Database, mobile: string, tx?: Tx): Promise<User | undefined> {
  return (await db.query<User>(`${SELECT} where u.mobile = $1`, [mobile], tx))[0];
}

/** By what a person types at the door: a mobile number in any spelling, or a user name. A mobile wins. */
export async function findUserByIdentifier(db: Database, identifier: string): Promise<User | undefined> {
  const read = parseMobile(identifier);
  const byMobile = read.ok ? await findUserByMobile(db, read.mobile) : undefined;
  return byMobile ?? (await db.query<User>(`${SELECT} where u.username = $1`, [foldPersian(identifier)]))[0];
}
