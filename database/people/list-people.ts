import type { CustomerRole } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';

/** One of an organisation's people, as its owners see them. */
export interface Person {
  id: string;
  firstName: string;
  lastName: string;
  mobile: string | null;
  role: CustomerRole;
  disabled: boolean;
  /** Mobtakeran's staff disabled them: an owner cannot open the account again. */
  disabledByStaff: boolean;
  lastSeenAt: Date | null;
  createdAt: Date;
}

const SELECT = `select u.id, u.first_name as "firstName", u.last_name as "lastName", u.mobile, u.role, u.disabled_at is not null as disabled,
    u.disabled_at is not null and by.id is not null and by.organisation_id is null as "disabledByStaff",
    (select max(s.last_used_at) from sessions s where s.user_id = u.id) as "lastSeenAt", u.created_at as "createdAt"
  from users u left join users by on by.id = u.disabled_by`;

export async function listPeople(
  db: Database, organisationId: string, { limit, offset }: { limit: number; offset: number },
): Promise<{ items: Person[]; total: number }> {
  const [items, totals] = await Promise.all([
    db.query<Person>(`${SELECT} where u.organisation_id = $1 order by u.id limit $2 offset $3`, [organisationId, limit, offset]),
    db.query<{ total: number }>('select count(*)::int as total from users where organisation_id = $1', [organisationId]),
  ]);
  return { items, total: totals[0]?.total ?? 0 };
}

export async function readPerson(db: Database, tx: Tx, { organisationId, userId }: { organisationId: string; userId: string }): Promise<Person | undefined> {
  return (await db.query<Person>(`${SELECT} where u.organisation_id = $1 and u.id = $2`, [organisationId, userId], tx))[0];
}
