import type { Database, Tx } from '../connection.ts';

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
}

/** A message that somebody writes to a customer. What the system tells by itself goes by `tellCustomers`. */
export async function sendMessage(db: Database, tx: Tx, message: NewMessage): Promise<void> {
  await db.query(
    `insert into messages (organisation_id, user_id, kind, title, body, link, deduplication_key)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (deduplication_key) do nothing returning id`,
    [
      message.organisationId, message.userId ?? null, message.kind, message.title, message.body,
      message.link ?? null, message.deduplicationKey,
    ],
    tx,
  );
}
