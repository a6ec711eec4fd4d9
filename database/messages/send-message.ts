import { WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueStart } from '../outbox/enqueue.ts';

interface NewMessage {
  organisationId: string;
  /** To one user; to everybody of the organisation where it is left out. */
  userId?: string;
  kind: string;
  title: string;
  body: string;
  /** A path of the portal. */
  link?: string;
  /** The same occasion is told once. */
  deduplicationKey: string;
  /** Also by SMS, in allowed hours, to the organisation's owners. */
  bySms?: boolean;
}

/** Tells a customer something, in the transaction of what happened. */
export async function sendMessage(db: Database, tx: Tx, message: NewMessage): Promise<void> {
  const [sent] = await db.query<{ id: string }>(
    `insert into messages (organisation_id, user_id, kind, title, body, link, deduplication_key)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (deduplication_key) do nothing returning id`,
    [
      message.organisationId, message.userId ?? null, message.kind, message.title, message.body,
      message.link ?? null, message.deduplicationKey,
    ],
    tx,
  );
  if (sent === undefined || message.bySms !== true) return;
  const notices = await db.query<{ id: string }>(
    `insert into notices (receptor, message, deduplication_key)
     select mobile, $2, $3 || ':' || id from users
       where organisation_id = $1 and role = 'owner' and mobile is not null and disabled_at is null
     on conflict (deduplication_key) do nothing returning id`,
    [message.organisationId, message.body, message.deduplicationKey],
    tx,
  );
  for (const { id } of notices) {
    await enqueueStart(db, tx, { workflow: WORKFLOWS.notification, workflowId: `notification/${id}`, payload: { noticeId: id } });
  }
}
