import { takeCallback } from '../../../database/payments/take-callback.ts';
import { isProblem } from '../../../domain/problems.ts';
import { limitsOf } from '../../limits.ts';
import { defineRoute, type Answer, type Context } from '../../route.ts';

/** As the terminal is registered for at the bank. */
export const CALLBACK_PATH = '/api/payments/callback';
const SUMMARY = 'Where the bank sends the payer back to. What it says is a hint only: the bank itself is asked';
const AUTHORITY = /^[A-Za-z]?\d{10,60}$/;
// A map: of an object `constructor` would be a word too.
const HINTS = new Map([['OK', 'ok'], ['NOK', 'not-ok']] as const);
/** Of whoever brings an authority that is not theirs, or none: shows nothing, not even whether it exists. */
const NEUTRAL_PAGE = '/credit';

/**
 * Always sends the browser on to the portal. Whoever comes from here is not known (the payer's session is not sent along
 * from the bank's site), so nothing is believed and nothing is shown; the portal asks for a log-in.
 */
async function comeBack(ctx: Context, said: Record<string, unknown>): Promise<Answer> {
  const page = (path: string): Answer => ({ status: 303, headers: { Location: `${ctx.config.origin}${path}` } });
  const { Authority: authority, Status: status } = said;
  if (typeof authority !== 'string' || !AUTHORITY.test(authority)) return page(NEUTRAL_PAGE);
  try {
    await ctx.limits.take([limitsOf(ctx.config).callbacksFromAddress, ctx.address]);
  } catch (refused) {
    // A person may be behind it, who can do nothing about a limit; the payment is followed all the same.
    if (isProblem(refused)) return page(NEUTRAL_PAGE);
    throw refused;
  }
  const hint = HINTS.get(status as 'OK' | 'NOK') ?? 'none';
  const payment = await takeCallback(ctx.db, { authority, hint, address: ctx.address });
  if (payment === undefined) return page(NEUTRAL_PAGE);
  ctx.processes.nudge();
  const stranger = ctx.maybeSession !== undefined && ctx.maybeSession.organisationId !== payment.organisationId;
  return page(stranger ? NEUTRAL_PAGE : `/credit/payments/${payment.paymentId}`);
}

const spec = { path: CALLBACK_PATH, access: 'public', fromElsewhere: true, summary: SUMMARY, answers: { 303: undefined } } as const;

/** ZarinPal's way. */
export const callback = defineRoute({ ...spec, method: 'get', handler: (ctx) => comeBack(ctx, ctx.query) });

/** Other gateways come back by form. */
export const postedCallback = defineRoute({
  ...spec, method: 'post', handler: (ctx) => comeBack(ctx, { ...ctx.query, ...(ctx.req.body as Record<string, unknown> | undefined) }),
});
