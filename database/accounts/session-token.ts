import { createHash, randomBytes } from 'node:crypto';

/** A new opaque token of 256 bits; only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 is enough for a value that nobody can guess. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
