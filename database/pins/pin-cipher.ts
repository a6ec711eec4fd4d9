import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export interface SealedPin {
  keyId: string;
  nonce: Buffer;
  ciphertext: Buffer;
}

/** Short name of a key, stored beside what it sealed, so that keys can be changed. */
export function keyId(key: Buffer): string {
  return createHash('sha256').update('pin-key-id').update(key).digest('hex').slice(0, 12);
}

/** AES-256-GCM; the charge's id is authenticated with the code, so a row moved to another charge does not open. */
export function sealPin(key: Buffer, chargeId: string, code: string): SealedPin {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(chargeId));
  const body = Buffer.concat([cipher.update(code, 'utf8'), cipher.final()]);
  return { keyId: keyId(key), nonce, ciphertext: Buffer.concat([body, cipher.getAuthTag()]) };
}

/** @throws Error where the key, the charge or the stored bytes are not those that were sealed. */
export function openPin(key: Buffer, chargeId: string, sealed: Pick<SealedPin, 'nonce' | 'ciphertext'>): string {
  const tag = sealed.ciphertext.subarray(-16);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.nonce).setAAD(Buffer.from(chargeId)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.ciphertext.subarray(0, -16)), decipher.final()]).toString('utf8');
}
