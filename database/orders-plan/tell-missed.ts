import { showInstant } from '../../domain/calendar/jalali.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import type { LockedPlan } from './lock-plan.ts';

/** Tells of an occurrence that was not run, and why. */
export async function tellMissed(db: Database, tx: Tx, plan: LockedPlan, { nominalMs, atMs }: { nominalMs: number; atMs: number }, reason: 'late' | 'predecessor'): Promise<void> {
  const when = showInstant(atMs);
  const rest = plan.next === undefined ? ' و دیگر خودکار اجرا نمی‌شود' : '';
  const body = reason === 'late'
    ? `«${plan.name}» در ${when} اجرا نشد${rest}؛ سامانه در آن زمان در دسترس نبود.`
    : `«${plan.name}» در ${when} اجرا نشد${rest}؛ اجرای پیشین آن هنوز در حال انجام بود.`;
  await tellCustomers(db, tx, {
    organisationId: plan.organisationId,
    kind: 'run-missed',
    madeBy: plan.madeBy,
    title: 'زمان اجرای درخواست گذشت',
    body,
    link: `/orders/${plan.orderId}`,
    deduplicationKey: `run-missed:${plan.orderId}:${new Date(nominalMs).toISOString()}`,
  });
}
