import type { Database, Tx } from '../connection.ts';

interface Listener {
  userId: string;
  role: string;
}

/** What rings for a person: the role's, from the day on that the person is there. */
const MINE = 'n.role = $2 and n.created_at >= (select created_at from users where id = $1)';
const UNREAD = 'not exists (select 1 from notification_reads r where r.notification_id = n.id and r.user_id = $1)';

export async function countUnreadBell(db: Database, { userId, role }: Listener): Promise<number> {
  const [row] = await db.query<{ n: number }>(`select count(*)::int as n from notifications n where ${MINE} and ${UNREAD}`, [userId, role]);
  return row?.n ?? 0;
}

/** Marks one read by this person. @returns false where there is none such for the role. */
export async function markBellRead(db: Database, tx: Tx, { userId, role }: Listener, notificationId: string): Promise<boolean> {
  const [there] = await db.query('select 1 from notifications where id = $1 and role = $2', [notificationId, role], tx);
  if (there === undefined) return false;
  await db.query('insert into notification_reads (notification_id, user_id) values ($1, $2) on conflict do nothing', [notificationId, userId], tx);
  return true;
}

export async function markAllBellRead(db: Database, tx: Tx, { userId, role }: Listener): Promise<void> {
  await db.query(
    `insert into notification_reads (notification_id, user_id)
      select n.id, $1 from notifications n where ${MINE} and ${UNREAD} on conflict do nothing`,
    [userId, role], tx,
  );
}

export interface Ring {
  id: string;
  role: string;
  kind: string;
  title: string;
  link: string | null;
  createdAt: Date;
}

/** What rang lately, of all roles, oldest first; wide enough for transactions that commit late. */
export function readLatelyRung(db: Database): Promise<Ring[]> {
  return db.query<Ring>(
    `select id, role, kind, title, link, created_at as "createdAt" from notifications
       where id in (select id from notifications where created_at > now() - interval '5 minutes' order by created_at desc limit 500)
       order by created_at, id`,
  );
}
