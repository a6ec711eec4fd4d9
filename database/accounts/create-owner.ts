import { localMobile } from '../../domain/mobile.ts';
import type { Database, Tx } from '../connection.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { lockNumber } from './lock-number.ts';

/** What a sign-up asked for; kept under its code until the number is proved. */
export interface SignUp {
  mobile: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  email: string | null;
  /** Never the password itself. */
  passwordHash: string;
}

/**
 * Makes a new organisation in `draft` and its owner, or finds the user who has the number and changes nothing.
 * The number's lock makes two proofs of one number take turns.
 * @returns the user's id.
 */
export async function createOwner(db: Database, tx: Tx, signUp: SignUp, address?: string): Promise<string> {
  await lockNumber(db, tx, signUp.mobile);
  const [known] = await db.query<{ id: string }>('select id from users where mobile = $1', [signUp.mobile], tx);
  if (known) return known.id;
  const [organisation] = await db.query<{ id: string }>('insert into organisations (name) values ($1) returning id', [signUp.organisationName], tx);
  const [user] = await db.query<{ id: string }>(
    `insert into users (organisation_id, role, mobile, username, first_name, last_name, email, password_hash, password_changed_at)
      values ($1, 'owner', $2, $3, $4, $5, $6, $7, now()) returning id`,
    [organisation?.id, signUp.mobile, localMobile(signUp.mobile), signUp.firstName, signUp.lastName, signUp.email, signUp.passwordHash], tx,
  );
  if (organisation === undefined || user === undefined) throw new Error('the organisation was not stored');
  await recordAudit(db, tx, {
    actorId: user.id, action: 'organisation.sign-up', subject: `organisation/${organisation.id}`, organisationId: organisation.id,
    ...(address === undefined ? {} : { address }),
  });
  return user.id;
}
