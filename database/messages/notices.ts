import type { Database } from '../connection.ts';

export interface Notice {
  receptor: string;
  message: string;
}

/** How often the provider is asked whether a notice arrived, at most. */
export const DELIVERY_CHECKS = 4;

/** The SMS that is still to be sent; undefined once it was, or where the provider will not send it. */
export async function readNotice(db: Database, noticeId: string): Promise<Notice | undefined> {
  const [notice] = await db.query<Notice>(
    'select receptor, message from notices where id = $1 and sent_at is null and refused_at is null',
    [noticeId],
  );
  return notice;
}

/** Remembers that it was sent, with the provider's id of the message. */
export async function markNoticeSent(db: Database, noticeId: string, messageId: string): Promise<void> {
  await db.query(
    `update notices set sent_at = now(), message_id = $2, tries = tries + 1, last_error = null
       where id = $1 and sent_at is null returning id`,
    [noticeId, messageId],
  );
}

/** Remembers a try that failed; `refused`: the provider will never send it. */
export async function markNoticeFailed(db: Database, noticeId: string, { error, refused }: { error: string; refused: boolean }): Promise<void> {
  await db.query(
    `update notices set tries = tries + 1, last_error = $2, refused_at = case when $3 then now() end
       where id = $1 and sent_at is null and refused_at is null returning id`,
    [noticeId, error, refused],
  );
}

/** The provider's id of a notice that was sent and of which it is not known whether it arrived. */
export async function readUnanswered(db: Database, noticeId: string): Promise<string | undefined> {
  const [notice] = await db.query<{ message_id: string }>(
    `select message_id from notices
       where id = $1 and sent_at is not null and message_id is not null and delivery is null and delivery_checks < ${DELIVERY_CHECKS}`,
    [noticeId],
  );
  return notice?.message_id;
}

/** Remembers what the provider said; null where it does not know yet. */
export async function markDelivery(db: Database, noticeId: string, delivery: 'delivered' | 'undelivered' | null): Promise<void> {
  await db.query(
    `update notices set delivery = $2, delivery_checked_at = now(), delivery_checks = delivery_checks + 1
       where id = $1 and delivery is null returning id`,
    [noticeId, delivery],
  );
}
