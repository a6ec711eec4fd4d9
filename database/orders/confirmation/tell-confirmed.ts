import { showInstant } from '../../../domain/calendar/jalali.ts';
import { showRule, type OrderPlan } from '../../../domain/recurrence/index.ts';
import { formatRial } from '../../../domain/rial.ts';
import type { Database, Tx } from '../../connection.ts';
import { tellCustomers } from '../../messages/tell-customers.ts';
import type { LockedDraft } from '../lock-draft.ts';

/** Tells the order's maker and the organisation's owners that it was confirmed. */
export async function tellConfirmed(db: Database, tx: Tx, draft: LockedDraft, plan: OrderPlan | null, firstAt: string | undefined): Promise<void> {
  const first = firstAt === undefined ? '' : showInstant(new Date(firstAt));
  const when = plan === null ? 'اکنون در حال انجام است'
    : plan.repeat === undefined ? `در ${first} انجام می‌شود` : `تکرار می‌شود (${showRule(plan.repeat)})؛ اجرای بعدی ${first}`;
  const body = `درخواست «${draft.name}» با ${formatRial(BigInt(draft.lineCount))} ردیف و مبلغ ${formatRial(draft.payable)} ریال تایید نهایی شد و ${when}.`;
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
