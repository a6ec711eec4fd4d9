import { showInstant } from '../../domain/calendar/jalali.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';

export interface ToldHook {
  id: string;
  organisation_id: string;
  url: string;
}

/** Tells the owners that a message was given up; once for each time of trouble, however many messages it takes. */
export async function tellHookFailed(db: Database, tx: Tx, hook: ToldHook, failingSince: Date): Promise<void> {
  await tellCustomers(db, tx, {
    organisationId: hook.organisation_id,
    kind: 'webhook-failed',
    title: 'وب‌هوک شما پاسخ نمی‌دهد',
    body: `پیام‌های وب‌هوک «${hostOf(hook.url)}» از ${showInstant(failingSince)} پذیرفته نشده است. تلاش‌ها و پاسخ‌ها در فهرست ارسال‌ها دیده می‌شود و هر پیام را می‌توان دوباره فرستاد.`,
    link: `/webhooks/${hook.id}`,
    deduplicationKey: `webhook-failed:${hook.id}:${failingSince.toISOString()}`,
  });
}

/** Tells the owners that a hook was taken out of use. */
export async function tellHookDisabled(
  db: Database, tx: Tx, hook: ToldHook, { reason, failingSince }: { reason: 'gone' | 'failing'; failingSince: Date },
): Promise<void> {
  const why = reason === 'gone' ? 'پاسخ داد که دیگر پیامی نمی‌خواهد (410)' : `از ${showInstant(failingSince)} هیچ پیامی را نپذیرفته است`;
  await tellCustomers(db, tx, {
    organisationId: hook.organisation_id,
    kind: 'webhook-disabled',
    title: 'وب‌هوک غیرفعال شد',
    body: `وب‌هوک «${hostOf(hook.url)}» ${why} و غیرفعال شد. پس از رفع اشکال آن را دوباره فعال کنید.`,
    link: `/webhooks/${hook.id}`,
    deduplicationKey: `webhook-disabled:${hook.id}:${failingSince.toISOString()}`,
  });
}

/** A path or query may hold a secret of the customer's own. */
function hostOf(url: string): string {
  return new URL(url).host;
}
