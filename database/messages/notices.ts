import type { Database } from '../connection.ts';

export interface Notice {
  receptor: string;
  message: string;
}

/** The SMS that is still to be sent; undefined once it was. */
export async function readNotice(db: Database, noticeId: string): Promise<Notice | undefined> {
  const [notice] = await db.query<Notice>(
    'select receptor, message from notices where id = $1 and sent_at is null',
    [noticeId],
  );
  return notice;
}

/** Remembers that it was sent, with the provider's id of the message. */
export async function markNoticeSent(db: Database, noticeId: string, messageId: string): Promise<void> {
  await db.query(
    'update notices set sent_at = now(), message_id = $2, tries = tries + 1 where id = $1 and sent_at is null returning id',
    [noticeId, messageId],
  );
}
