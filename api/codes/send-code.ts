import { Problem } from '../../domain/problems.ts';
import type { Context } from '../route.ts';

export type CodeTemplate = 'sign-up' | 'log-in' | 'order-confirmation' | 'mobile-change' | 'invitation';

/** Sends a code by SMS. Throws Problem `unavailable` where the SMS service refuses or is silent. */
export async function sendCode(ctx: Pick<Context, 'gateways' | 'log'>, message: { mobile: string; code: string; template: CodeTemplate }): Promise<void> {
  try {
    await ctx.gateways.sms.send({ receptor: message.mobile, token: message.code, template: message.template });
  } catch (error) {
    // The error may quote the request, and the request holds the code: only its name is logged.
    ctx.log.warn({ error: error instanceof Error ? error.name : 'unknown', template: message.template }, 'sms not sent');
    throw new Problem('unavailable', { detail: 'پیامک فرستاده نشد. کمی بعد دوباره تلاش کنید.', cause: error });
  }
}
