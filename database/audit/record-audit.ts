import type { Database, Tx } from '../connection.ts';
import { actingKey } from './acting-key.ts';

interface AuditEvent {
  /** The person who did it; undefined for the system itself. */
  actorId?: string;
  /** `run.pause`, `order.confirm` … */
  action: string;
  /** `<kind>/<id>`; never a mobile number. */
  subject: string;
  organisationId?: string;
  address?: string;
  /** Ids, counts, before and after; no secrets. */
  detail?: Record<string, unknown>;
}

/**
 * Writes who did what in the effect's own transaction; the sealer chains it after the commit. Done by an API key, the
 * actor is the key's maker and the detail names the key.
 */
export async function recordAudit(db: Database, tx: Tx, event: AuditEvent): Promise<void> {
  const apiKeyId = actingKey();
  await db.query(
    `insert into audit_events (actor_id, actor, action, subject, organisation_id, address, detail)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      event.actorId ?? null,
      event.actorId === undefined ? 'system' : apiKeyId === undefined ? 'user' : 'api-key',
      event.action,
      event.subject,
      event.organisationId ?? null,
      event.address ?? null,
      JSON.stringify({ ...event.detail, ...(apiKeyId === undefined ? {} : { apiKeyId }) }),
    ],
    tx,
  );
}
