import { showInstant } from '../../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../../domain/digits.ts';
import { formatRial } from '../../../domain/rial.ts';
import type { Database, Tx } from '../../connection.ts';
import { tellCustomers } from '../../messages/tell-customers.ts';
import type { LockedDraft } from '../lock-draft.ts';
import type { OrderPlan } from '../order-view.ts';

/** Tells the order's maker and the organisation's owners that it was confirmed. */
export async function tellConfirmed(db: Database, tx: Tx, draft: LockedDraft, plan: OrderPlan | null): Promise<void> {
  const when = plan === null ? 'اکنون در حال انجام است' : `در ${showInstant(new Date(plan.schedule.at))} انجام می‌شود`;
  const body = `درخواست «${draft.name}» با ${toPersianDigits(draft.lineCount)} ردیف و مبلغ ${formatRial(draft.payable)} ریال تایید نهایی شد و ${when}.`;
  await tellCustomers(db, tx, {
    organisationId: draft.organisationId,
    kind: 'order-confirmed',
    madeBy: draft.createdBy,
    title: 'درخواست تایید نهایی شد',
    body,
    link: `/orders/${draft.orderId}`,
    deduplicationKey: `order-confirmed:${draft.versionId}`,
  });
}
