import type { Context } from '../../route.ts';
import { limitsOf, prefixOf } from '../../limits.ts';

/** Life of sign-up and log-in codes. */
export const CODE_LIFE_SECONDS = 120;

type Asker = Pick<Context, 'limits' | 'config' | 'address'>;

/** Before a code goes to a number that anybody may name. The address comes first: a flood must not use up a victim's own codes. */
export async function takeCodeLimits(ctx: Asker, mobile: string): Promise<void> {
  await ctx.limits.take(...uses(ctx, mobile));
}

/** A code that came back right was asked for by the number's owner: it doesn't count. */
export async function giveBackCodeLimits(ctx: Asker, mobile: string): Promise<void> {
  const [address, prefix, burst, daily] = uses(ctx, mobile);
  await ctx.limits.giveBack(address, prefix);
  await ctx.limits.forget(burst, daily);
}

function uses(ctx: Asker, mobile: string) {
  const limits = limitsOf(ctx.config);
  return [
    [limits.codesFromAddress, ctx.address],
    [limits.codesFromPrefix, prefixOf(ctx.address)],
    [limits.codesToNumber, mobile],
    [limits.codesToNumberDaily, mobile],
  ] as const;
}
