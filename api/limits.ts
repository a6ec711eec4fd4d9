import { isIPv4 } from 'node:net';
import type { Limit } from '../database/limits/rate-limits.ts';
import type { ApiConfig } from './config.ts';

/** The limits by name; codes and passwords that turned out right are given back, so only failures add up. */
export function limitsOf({ limits }: Pick<ApiConfig, 'limits'>) {
  const limit = (name: string, points: number, seconds: number): Limit => ({ name, points, seconds });
  return {
    codesToNumber: limit('code-number', limits.codesPerNumberBurst, Math.max(1, limits.codeResendSeconds * 2)),
    codesToNumberDaily: limit('code-number-day', limits.codesPerNumberPerDay, 86_400),
    codesFromAddress: limit('code-address', limits.codesPerAddressPerHour, 3_600),
    codesFromPrefix: limit('code-prefix', limits.codesPerPrefixPerHour, 3_600),
    codesOfUser: limit('code-user', limits.codesPerUserPerHour, 3_600),
    // Five tries end a code, and the next one may be asked for at once: together they are bounded here.
    wrongConfirmationsOfUser: limit('wrong-confirmation-user', 60, 3_600),
    invitationsOfOrganisation: limit('invitation-organisation', 100, 86_400),
    invitationsToNumber: limit('invitation-number', 10, 86_400),
    // A slip or document is decoded and kept: far more than anybody hands in, and no way to fill the database.
    filesOfOrganisation: limit('file-organisation', 100, 3_600),
    passwordOfUserHere: limit('password-user-prefix', limits.wrongPasswordsPerUser, 900),
    passwordOfUser: limit('password-user', limits.wrongPasswordsPerUser * 5, 3_600),
    paymentsOfUser: limit('payment-user', limits.paymentsPerUserPerHour, 3_600),
    callbacksFromAddress: limit('callback-address', limits.callbacksPerAddressPerMinute, 60),
    // Calendar programs ask a few times an hour; many of an office come from one address.
    feedsFromAddress: limit('feed-address', 300, 60),
    feedOfUser: limit('feed-user', 60, 3_600),
    passwordFromAddress: limit('password-address', limits.wrongPasswordsPerAddress, 3_600),
  };
}

/** The network an address belongs to: /24 of IPv4, /56 of IPv6; one subscriber commands that many addresses. */
export function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const full = tail === undefined ? groups : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest];
  return full.slice(0, 4).map((group, index) => (index === 3 ? group.padStart(4, '0').slice(0, 2) : group)).join(':');
}
