import type { Database } from '../connection.ts';

export interface Attempt {
  number: number;
  at: string;
  durationMs: number;
  status: number | null;
  error: string | null;
  answer: string | null;
}

export interface Delivery {
  id: string;
  messageId: string;
  event: string;
  status: 'pending' | 'delivered' | 'failed' | 'cancelled';
  /** The text that was signed. */
  payload: string;
  createdAt: Date;
  endedAt: Date | null;
  nextAttemptAt: Date | null;
  attempts: Attempt[];
}

/** What was sent to a hook, newest first, each with its attempts; undefined where the organisation has no such hook. */
export async function listDeliveries(
  db: Database, { organisationId, hookId, limit, offset }: { organisationId: string; hookId: string; limit: number; offset: number },
): Promise<{ items: Delivery[]; total: number } | undefined> {
  const [hook] = await db.query<{ total: number }>(
    `select (select count(*)::int from webhook_deliveries where webhook_id = h.id) as total
       from webhooks h where id = $1 and organisation_id = $2 and deleted_at is null`,
    [hookId, organisationId],
  );
  if (hook === undefined) return undefined;
  const items = await db.query<Delivery>(
    `select d.id, d.message_id as "messageId", m.type as event, d.status, m.body as payload, d.created_at as "createdAt",
            d.ended_at as "endedAt", d.next_attempt_at as "nextAttemptAt",
            coalesce((select json_agg(json_build_object('number', a.number, 'at', a.at, 'durationMs', a.duration_ms,
                'status', a.status, 'error', a.error, 'answer', a.answer) order by a.number)
              from webhook_attempts a where a.delivery_id = d.id), '[]') as attempts
       from webhook_deliveries d join webhook_messages m on m.id = d.message_id
       where d.webhook_id = $1 order by d.id desc limit $2 offset $3`,
    [hookId, limit, offset],
  );
  return { items, total: hook.total };
}
