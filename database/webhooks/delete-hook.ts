import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { lockHook } from './lock-hook.ts';

interface Deletion {
  organisationId: string;
  hookId: string;
  actorId: string;
  address: string;
}

/** Takes a hook away with its secrets; its deliveries stay on record, and those under way end unsent. Throws Problem `not-found`. */
export async function deleteHook(db: Database, tx: Tx, deletion: Deletion): Promise<void> {
  const { organisationId, hookId, actorId, address } = deletion;
  await lockHook(db, tx, deletion);
  await db.query('update webhooks set deleted_at = now() where id = $1 returning id', [hookId], tx);
  await db.query('delete from webhook_secrets where webhook_id = $1 returning id', [hookId], tx);
  await recordAudit(db, tx, { actorId, action: 'webhook.delete', subject: `webhook/${hookId}`, organisationId, address });
}
