import { isAllowedAddress, type AddressPolicy } from './public-address.ts';

export interface UrlPolicy extends AddressPolicy {
  /** Only https; always in production. */
  requireTls: boolean;
}

export type UrlFault = 'invalid-url' | 'not-https' | 'unsafe-address';

const MAX_LENGTH = 2_000;
/** Names that lead inside without being looked up. */
const INSIDE = /(?:^|\.)(?:localhost|local|internal|localdomain|home\.arpa)$/;

/**
 * What is wrong with a hook's URL, as far as its text tells; undefined: nothing. A literal address is judged here, for
 * none is looked up when connecting; a name is judged by what it resolves to, at each connection.
 */
export function judgeUrl(text: string, policy: UrlPolicy): UrlFault | undefined {
  const url = text.length <= MAX_LENGTH && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.hostname === '') return 'invalid-url';
  if (policy.requireTls && url.protocol !== 'https:') return 'not-https';
  // The URL standard has already turned 0x7f.1 and 2130706433 into 127.0.0.1.
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (/^[\d.]+$/.test(host) || host.includes(':')) return isAllowedAddress(host, policy) ? undefined : 'unsafe-address';
  if (host === 'localhost' && policy.allowLoopback) return undefined;
  return INSIDE.test(host) || !host.includes('.') ? 'unsafe-address' : undefined;
}
