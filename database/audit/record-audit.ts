import type { Database, Tx } from '../connection.ts';

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

/** Writes who did what in the effect's own transaction; the sealer chains it after the commit. */
export async function recordAudit(db: Database, tx: Tx, event: AuditEvent): Promise<void> {
  await db.query(
    `insert into audit_events (actor_id, actor, action, subject, organisation_id, address, detail)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      event.actorId ?? null,
      event.actorId === undefined ? 'system' : 'user',
      event.action,
      event.subject,
      event.organisationId ?? null,
      event.address ?? null,
      JSON.stringify(event.detail ?? {}),
    ],
    tx,
  );
}
