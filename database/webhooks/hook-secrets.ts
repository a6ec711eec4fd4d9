import { randomBytes } from 'node:crypto';
import type { Database, Tx } from '../connection.ts';
import { openText, sealText } from '../encryption/sealed-text.ts';

/** After a change the old secret signs along for so long, so that a receiver can change over without losing anything. */
const OVERLAP_HOURS = 24;
/** What Standard Webhooks asks for at least is 24. */
const SECRET_BYTES = 32;

/** Gives a hook a new secret. @returns it: nobody can read it again. */
export async function addSecret(db: Database, tx: Tx, key: Buffer, hookId: string): Promise<string> {
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
  await db.query(
    `update webhook_secrets set expires_at = now() + interval '${OVERLAP_HOURS} hours' where webhook_id = $1 and expires_at is null`,
    [hookId], tx,
  );
  const { keyId, nonce, ciphertext } = sealText(key, hookId, secret);
  await db.query(
    'insert into webhook_secrets (webhook_id, key_id, nonce, ciphertext) values ($1, $2, $3, $4) returning id',
    [hookId, keyId, nonce, ciphertext], tx,
  );
  return secret;
}

/** Those that sign now, newest first. Throws where the key is not the one that sealed them. */
export async function readSecrets(db: Database, key: Buffer, hookId: string): Promise<string[]> {
  const sealed = await db.query<{ nonce: Buffer; ciphertext: Buffer }>(
    `select nonce, ciphertext from webhook_secrets
       where webhook_id = $1 and (expires_at is null or expires_at > now()) order by id desc`,
    [hookId],
  );
  return sealed.map((secret) => openText(key, hookId, secret));
}
