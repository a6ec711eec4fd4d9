import type { WebhookEvent } from '../../domain/webhooks/events.ts';
import type { Database, Tx } from '../connection.ts';
import { addDeliveries } from './add-deliveries.ts';

interface Emitted {
  organisationId: string;
  type: WebhookEvent;
  /** Ids, counts, statuses, money as strings; never a mobile number or a name. */
  data: Record<string, unknown>;
  /** The same occasion is told once: `run-finished:<id>`. */
  deduplicationKey: string;
}

/**
 * Tells the organisation's programs, in the transaction of what happened: one message, a delivery and its process for
 * each hook that asked for this event. Without such a hook nothing is written.
 */
export async function emitWebhook(db: Database, tx: Tx, { organisationId, type, data, deduplicationKey }: Emitted): Promise<void> {
  const hooks = await db.query<{ id: string }>(
    `select id from webhooks
       where organisation_id = $1 and $2 = any(events) and disabled_at is null and deleted_at is null order by id`,
    [organisationId, type],
    tx,
  );
  if (hooks.length === 0) return;
  await addDeliveries(db, tx, { organisationId, type, data, deduplicationKey, hookIds: hooks.map(({ id }) => id) });
}
