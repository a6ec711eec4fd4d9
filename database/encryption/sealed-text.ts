import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export interface SealedText {
  keyId: string;
  nonce: Buffer;
  ciphertext: Buffer;
}

/** Short name of a key, stored beside what it sealed, so that keys can be changed. The word in it is of the first use. */
export function keyId(key: Buffer): string {
  return createHash('sha256').update('pin-key-id').update(key).digest('hex').slice(0, 12);
}

/** AES-256-GCM; the id of the row it belongs to is authenticated with it, so what is moved to another row does not open. */
export function sealText(key: Buffer, rowId: string, text: string): SealedText {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(rowId));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { keyId: keyId(key), nonce, ciphertext: Buffer.concat([body, cipher.getAuthTag()]) };
}

/** @throws Error where the key, the row or the stored bytes are not those that were sealed. */
export function openText(key: Buffer, rowId: string, sealed: Pick<SealedText, 'nonce' | 'ciphertext'>): string {
  const tag = sealed.ciphertext.subarray(-16);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.nonce).setAAD(Buffer.from(rowId)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.ciphertext.subarray(0, -16)), decipher.final()]).toString('utf8');
}
