import type { Database, Tx } from '../connection.ts';

interface Reader {
  organisationId: string;
  userId: string;
}

/** Marks one message read by this person. @returns false where there is no such message for them. */
export async function markRead(db: Database, tx: Tx, { organisationId, userId }: Reader, messageId: string): Promise<boolean> {
  const [message] = await db.query(
    'select 1 from messages where id = $1 and organisation_id = $2 and (user_id is null or user_id = $3)', [messageId, organisationId, userId], tx,
  );
  if (message === undefined) return false;
  await db.query('insert into message_reads (message_id, user_id) values ($1, $2) on conflict do nothing', [messageId, userId], tx);
  return true;
}

export async function markAllRead(db: Database, tx: Tx, { organisationId, userId }: Reader): Promise<void> {
  await db.query(
    `insert into message_reads (message_id, user_id)
      select id, $2 from messages where organisation_id = $1 and (user_id is null or user_id = $2) on conflict do nothing`,
    [organisationId, userId], tx,
  );
}
