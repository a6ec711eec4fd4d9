import { createHash } from 'node:crypto';

/** An audit event as its seal takes it in: text as PostgreSQL writes it, so that no digit of a time or number is lost. */
export interface ChainedEvent {
  id: string;
  at: string;
  actorId: string | null;
  actor: string;
  action: string;
  subject: string;
  organisationId: string | null;
  address: string | null;
  /** PostgreSQL's own text of the jsonb: its members in one order, its numbers exact. */
  detail: string;
}

export const EVENT_COLUMNS = `e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor_id as "actorId", e.actor,
  e.action, e.subject, e.organisation_id as "organisationId", host(e.address) as address, e.detail::text as detail`;

/** What stands before the first event. */
export const GENESIS = Buffer.alloc(32);

/** SHA-256 over the seal before and the event as JSON with its members in this order. */
export function sealOf(previous: Buffer, event: ChainedEvent): Buffer {
  const { id, at, actorId, actor, action, subject, organisationId, address, detail } = event;
  const canonical = JSON.stringify({ action, actor, actorId, address, at, detail, id, organisationId, subject });
  return createHash('sha256').update(previous).update(canonical).digest();
}
