import { localMobile } from '../../domain/mobile.ts';
import { hashPassword, passwordMatches } from '../accounts/password-hash.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { postCredit } from '../ledger/post-credit.ts';
import { seedCompanyAccounts } from './company-accounts.ts';
import { ORGANISATIONS, STAFF, type DemoOrganisation, type DemoPasswords } from './people.ts';

/** What `endpoints.json` shows under `demo`. */
export type DemoLogIns = Record<string, { mobile: string; password: string } | { username: string; password: string }>;

/**
 * Puts in two active organisations with people and credit, and one of each staff role; a second call changes nothing
 * but a password that differs. Never to be called in production.
 */
export async function seedDemo(db: Database, { passwords }: { passwords: DemoPasswords }): Promise<DemoLogIns> {
  const logIns: DemoLogIns = {};
  for (const organisation of ORGANISATIONS) {
    await db.transaction((tx) => seedOrganisation(db, tx, organisation, passwords));
    for (const { key, mobile } of organisation.people) logIns[key] = { mobile: localMobile(mobile), password: passwords[key] };
  }
  for (const person of STAFF) {
    await seedStaff(db, person, passwords);
    logIns[person.key] = { username: person.username, password: passwords[person.key] };
  }
  await mendPasswords(db, passwords);
  await seedCompanyAccounts(db);
  return logIns;
}

async function seedStaff(db: Database, person: (typeof STAFF)[number], passwords: DemoPasswords): Promise<void> {
  // A hash costs as much as it should; it is made for those only who are not there yet.
  const [known] = await db.query('select 1 from users where username = $1', [person.username]);
  if (known !== undefined) return;
  await db.query(
    `insert into users (role, username, first_name, last_name, password_hash, password_changed_at)
      values ($1, $2, $3, $4, $5, now()) on conflict (username) do nothing returning id`,
    [person.role, person.username, person.firstName, person.lastName, await hashPassword(passwords[person.key])],
  );
}

async function seedOrganisation(db: Database, tx: Tx, { name, credit, people }: DemoOrganisation, passwords: DemoPasswords): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 13))', [name], tx);
  const [known] = await db.query('select 1 from users where mobile = $1', [people[0]?.mobile], tx);
  if (known !== undefined) return;
  const [organisation] = await db.query<{ id: string }>(
    `insert into organisations (name, registration_status) values ($1, 'active') returning id`, [name], tx,
  );
  if (organisation === undefined) throw new Error('the demo organisation was not stored');
  for (const { key, role, mobile, firstName, lastName } of people) {
    await db.query(
      `insert into users (organisation_id, role, mobile, username, first_name, last_name, password_hash, password_changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, now())`,
      [organisation.id, role, mobile, localMobile(mobile), firstName, lastName, await hashPassword(passwords[key])], tx,
    );
  }
  await recordAudit(db, tx, { action: 'organisation.seed', subject: `organisation/${organisation.id}`, organisationId: organisation.id });
  await recordAudit(db, tx, {
    action: 'ledger.adjustment', subject: `organisation/${organisation.id}`, organisationId: organisation.id,
    detail: { amount: String(credit), reason: 'demo' },
  });
  await postCredit(db, tx, {
    id: `credit:demo:${organisation.id}`, organisationId: organisation.id, amount: credit, source: 'adjustments', description: 'اعتبار نمایشی',
  });
}

/** The data folder's passwords are the ones that are printed: where an older database knows others, they are set. */
async function mendPasswords(db: Database, passwords: DemoPasswords): Promise<void> {
  const people = [...ORGANISATIONS.flatMap(({ people: some }) => some.map(({ key, mobile }) => ({ key, name: localMobile(mobile) }))),
    ...STAFF.map(({ key, username }) => ({ key, name: username }))];
  await Promise.all(people.map(async ({ key, name }) => {
    const [user] = await db.query<{ id: string; hash: string | null }>('select id, password_hash as hash from users where username = $1', [name]);
    if (user === undefined || (await passwordMatches(user.hash, passwords[key]))) return;
    await db.query('update users set password_hash = $2 where id = $1', [user.id, await hashPassword(passwords[key])]);
  }));
}
