import { findOrganisation } from '../../../../database/accounts/find-organisation.ts';
import type { Invited } from '../../../../database/people/invite.ts';
import type { Context } from '../../../route.ts';

/**
 * Sends the link, or to who has an account already the word that they were asked. Both at once and whatever the hour,
 * as codes: an owner has asked for it just now, and a difference would tell who is a customer. What fails is logged; the
 * owner sees `sentAt` and asks again.
 */
export async function sendInvitation(
  ctx: Pick<Context, 'db' | 'gateways' | 'config' | 'log' | 'organisationId'>, { invitation: { mobile }, token, known }: Invited & { token: string },
): Promise<void> {
  const name = (await findOrganisation(ctx.db, ctx.organisationId))?.name ?? '';
  try {
    await ctx.gateways.sms.send(known
      ? { receptor: mobile, template: 'notice', token: 'invitation', message: `«${name}» شما را به سازمان خود در کوک دعوت کرده است، اما این شماره پیش‌تر حسابی در کوک دارد و هر شماره یک حساب دارد.` }
      : { receptor: mobile, template: 'invitation', token: `${ctx.config.origin}/invitation/${token}` });
  } catch (error) {
    // The error may quote the request, and the request holds the link: only its name is logged.
    ctx.log.warn({ error: error instanceof Error ? error.name : 'unknown', template: 'invitation' }, 'sms not sent');
  }
}
