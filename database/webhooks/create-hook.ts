import { Problem } from '../../domain/problems.ts';
import type { WebhookEvent } from '../../domain/webhooks/events.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { addSecret } from './hook-secrets.ts';
import type { Hook } from './hook.ts';
import { lockHook } from './lock-hook.ts';

/** Each event is sent to each of them. */
const MAX_HOOKS = 10;

interface NewHook {
  organisationId: string;
  url: string;
  events: readonly WebhookEvent[];
  createdBy: string;
  address: string;
  /** Encrypts the secret. */
  key: Buffer;
}

/** Makes a hook with its first secret. Throws Problem `too-many-webhooks`. */
export async function createHook(db: Database, tx: Tx, { organisationId, url, events, createdBy, address, key }: NewHook): Promise<Hook & { secret: string }> {
  // One at a time for an organisation, so that the bound holds.
  await db.query('select id from organisations where id = $1 for no key update', [organisationId], tx);
  const [there] = await db.query<{ n: number }>(
    'select count(*)::int as n from webhooks where organisation_id = $1 and deleted_at is null', [organisationId], tx,
  );
  if ((there?.n ?? 0) >= MAX_HOOKS) throw new Problem('too-many-webhooks');
  const [made] = await db.query<{ id: string }>(
    'insert into webhooks (organisation_id, url, events, created_by) values ($1, $2, $3, $4) returning id',
    [organisationId, url, events, createdBy], tx,
  );
  const hookId = (made as { id: string }).id;
  const secret = await addSecret(db, tx, key, hookId);
  await recordAudit(db, tx, { actorId: createdBy, action: 'webhook.create', subject: `webhook/${hookId}`, organisationId, address, detail: { url, events } });
  return { ...(await lockHook(db, tx, { organisationId, hookId })), secret };
}
