import type { CustomerRole } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';

/** A customer as the profile page shows them. */
export interface Profile {
  firstName: string;
  lastName: string;
  nationalCode: string | null;
  fatherName: string | null;
  mobile: string | null;
  username: string;
  email: string | null;
  telephone: string | null;
  company: string;
  role: CustomerRole;
}

export async function readProfile(db: Database, userId: string, tx?: Tx): Promise<Profile | undefined> {
  const [profile] = await db.query<Profile>(
    `select u.first_name as "firstName", u.last_name as "lastName", u.national_code as "nationalCode", u.father_name as "fatherName",
        u.mobile, u.username, u.email, u.telephone, o.name as company, u.role
      from users u join organisations o on o.id = u.organisation_id where u.id = $1`,
    [userId], tx,
  );
  return profile;
}
