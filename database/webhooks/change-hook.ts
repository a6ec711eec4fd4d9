import type { WebhookEvent } from '../../domain/webhooks/events.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import type { Hook } from './hook.ts';
import { lockHook } from './lock-hook.ts';

interface HookChange {
  organisationId: string;
  hookId: string;
  url: string;
  events: readonly WebhookEvent[];
  /** False takes it out of use; true puts it back, also after it was taken out for failing; left out, it stays as it is. */
  enabled?: boolean | undefined;
  actorId: string;
  address: string;
}

/** Changes a hook; what is on its way goes to the new URL. Throws Problem `not-found`. */
export async function changeHook(db: Database, tx: Tx, change: HookChange): Promise<Hook> {
  const { organisationId, hookId, url, events, actorId, address } = change;
  const before = await lockHook(db, tx, change);
  const enabled = change.enabled ?? before.disabledAt === null;
  await db.query(
    `update webhooks set url = $2, events = $3,
        disabled_at = case when $4 then null else coalesce(disabled_at, now()) end,
        disabled_reason = case when $4 then null else coalesce(disabled_reason, 'owner') end,
        failing_since = case when $4 and (disabled_at is not null or url <> $2) then null else failing_since end
      where id = $1 returning id`,
    [hookId, url, events, enabled], tx,
  );
  await recordAudit(db, tx, {
    actorId, action: 'webhook.change', subject: `webhook/${hookId}`, organisationId, address,
    detail: { before: { url: before.url, events: before.events, enabled: before.disabledAt === null }, after: { url, events, enabled } },
  });
  return lockHook(db, tx, change);
}
