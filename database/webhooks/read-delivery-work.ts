import type { Database } from '../connection.ts';

export interface DeliveryWork {
  organisationId: string;
  status: 'pending' | 'delivered' | 'failed' | 'cancelled';
  attemptCount: number;
  nextAttemptAt: Date | null;
  messageId: string;
  body: string;
  hookId: string;
  url: string;
  /** The hook was taken away or out of use. */
  hookOff: boolean;
}

/** What a delivery's process needs to know; undefined where there is none. */
export async function readDeliveryWork(db: Database, deliveryId: string): Promise<DeliveryWork | undefined> {
  const [work] = await db.query<DeliveryWork>(
    `select d.organisation_id as "organisationId", d.status, d.attempt_count as "attemptCount", d.next_attempt_at as "nextAttemptAt",
            m.id as "messageId", m.body, h.id as "hookId", h.url, (h.deleted_at is not null or h.disabled_at is not null) as "hookOff"
       from webhook_deliveries d join webhook_messages m on m.id = d.message_id join webhooks h on h.id = d.webhook_id
       where d.id = $1`,
    [deliveryId],
  );
  return work;
}

/** Ends a delivery to a hook that is no longer there. */
export async function cancelDelivery(db: Database, deliveryId: string): Promise<void> {
  await db.query(
    `update webhook_deliveries set status = 'cancelled', ended_at = now(), next_attempt_at = null
       where id = $1 and status = 'pending' returning id`,
    [deliveryId],
  );
}
