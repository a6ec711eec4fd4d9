import { limitsOf, prefixOf } from '../../limits.ts';
import type { Context } from '../../route.ts';

/**
 * What a try of a password counts against. The tight limit is per user *and* network: nobody else's wrong guesses
 * keep a user out; the wide one per user stops a guesser with many networks.
 */
export function passwordUses(ctx: Pick<Context, 'config' | 'address'>, user: string) {
  const limits = limitsOf(ctx.config);
  const name = user.slice(0, 80);
  return [
    [limits.passwordFromAddress, ctx.address],
    [limits.passwordOfUserHere, `${name} ${prefixOf(ctx.address)}`],
    [limits.passwordOfUser, name],
  ] as const;
}
