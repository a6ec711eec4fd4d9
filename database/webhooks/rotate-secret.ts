import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { addSecret } from './hook-secrets.ts';
import type { Hook } from './hook.ts';
import { lockHook } from './lock-hook.ts';

interface Rotation {
  organisationId: string;
  hookId: string;
  actorId: string;
  address: string;
  key: Buffer;
}

/** Gives a hook a new secret; the old one signs along for a day. Throws Problem `not-found`. */
export async function rotateSecret(db: Database, tx: Tx, rotation: Rotation): Promise<Hook & { secret: string }> {
  const { organisationId, hookId, actorId, address, key } = rotation;
  await lockHook(db, tx, rotation);
  const secret = await addSecret(db, tx, key, hookId);
  await recordAudit(db, tx, { actorId, action: 'webhook.rotate-secret', subject: `webhook/${hookId}`, organisationId, address });
  return { ...(await lockHook(db, tx, rotation)), secret };
}
