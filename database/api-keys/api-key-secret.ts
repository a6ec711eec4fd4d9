import { newToken } from '../accounts/session-token.ts';

/** By its length alone it is no session's token. */
const FORM = /^kook_[A-Za-z0-9_-]{43}$/;
const SHOWN = 'kook_'.length + 6;

/** A new secret of 256 bits with a beginning by which scanners and people know it. */
export function newApiKeySecret(): string {
  return `kook_${newToken()}`;
}

export function isApiKeySecret(text: string): boolean {
  return FORM.test(text);
}

/** What is shown of it afterwards, to tell keys apart. */
export function apiKeyPrefix(secret: string): string {
  return secret.slice(0, SHOWN);
}
