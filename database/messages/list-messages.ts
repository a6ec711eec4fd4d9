import type { Database } from '../connection.ts';

export interface MessageRow {
  id: string;
  kind: string;
  title: string;
  text: string;
  link: string | null;
  at: Date;
  read: boolean;
}

interface Reader {
  organisationId: string;
  userId: string;
}

/** To whom a message speaks: the whole organisation, or one of its people. */
const MINE = 'm.organisation_id = $1 and (m.user_id is null or m.user_id = $2)';
const UNREAD = 'not exists (select 1 from message_reads r where r.message_id = m.id and r.user_id = $2)';

/** A person's messages, newest first. */
export async function listMessages(
  db: Database, { organisationId, userId }: Reader, { unread, limit, offset }: { unread: boolean; limit: number; offset: number },
): Promise<{ items: MessageRow[]; total: number }> {
  const where = unread ? `${MINE} and ${UNREAD}` : MINE;
  const [items, totals] = await Promise.all([
    db.query<MessageRow>(
      `select m.id, m.kind, m.title, m.body as text, m.link, m.created_at as at, not (${UNREAD}) as read
        from messages m where ${where} order by m.created_at desc, m.id desc limit $3 offset $4`,
      [organisationId, userId, limit, offset],
    ),
    db.query<{ total: number }>(`select count(*)::int as total from messages m where ${where}`, [organisationId, userId]),
  ]);
  return { items, total: totals[0]?.total ?? 0 };
}

export async function countUnread(db: Database, { organisationId, userId }: Reader): Promise<number> {
  const [row] = await db.query<{ n: number }>(`select count(*)::int as n from messages m where ${MINE} and ${UNREAD}`, [organisationId, userId]);
  return row?.n ?? 0;
}
