import { WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueStart } from '../outbox/enqueue.ts';

interface NewWebhookMessage {
  organisationId: string;
  type: string;
  data: Record<string, unknown>;
  deduplicationKey?: string;
  hookIds: readonly string[];
  requestedBy?: string;
}

/** Numbers leave this system only where their owner reads them. */
const MOBILE = /\+989\d{9}/;

/**
 * Stores a message and its deliveries, and makes their processes due.
 * @returns the deliveries' ids; none where the occasion was told before.
 */
export async function addDeliveries(db: Database, tx: Tx, message: NewWebhookMessage): Promise<string[]> {
  // Written once and kept as text: a signature is over bytes, and a later version may order the members otherwise.
  const body = JSON.stringify({ type: message.type, timestamp: new Date().toISOString(), data: message.data });
  if (MOBILE.test(body)) throw new Error(`A webhook of ${message.type} would tell a mobile number.`);
  const [stored] = await db.query<{ id: string }>(
    `insert into webhook_messages (organisation_id, type, body, deduplication_key) values ($1, $2, $3, $4)
     on conflict (deduplication_key) do nothing returning id`,
    [message.organisationId, message.type, body, message.deduplicationKey ?? null],
    tx,
  );
  if (stored === undefined) return [];
  return deliverTo(db, tx, { ...message, messageId: stored.id });
}

/** Makes deliveries of a stored message due. */
export async function deliverTo(
  db: Database, tx: Tx,
  { organisationId, messageId, hookIds, requestedBy }: Pick<NewWebhookMessage, 'organisationId' | 'hookIds' | 'requestedBy'> & { messageId: string },
): Promise<string[]> {
  const deliveries = await db.query<{ id: string }>(
    `insert into webhook_deliveries (webhook_id, message_id, organisation_id, requested_by)
     select hook, $2, $3, $4 from unnest($1::uuid[]) hook returning id`,
    [hookIds, messageId, organisationId, requestedBy ?? null],
    tx,
  );
  for (const { id } of deliveries) {
    await enqueueStart(db, tx, { workflow: WORKFLOWS.webhookDelivery, workflowId: `webhook/${id}`, payload: { deliveryId: id } });
  }
  return deliveries.map(({ id }) => id);
}
