import { Problem } from '../../domain/problems.ts';
import type { OrderPlan } from '../../domain/recurrence/index.ts';
import { formatRial } from '../../domain/rial.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { readRecurrenceCalendar } from '../calendar/read-recurrence-calendar.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { timesOrRefuse } from '../orders-plan/times-or-refuse.ts';
import { lockDraft } from '../orders/lock-draft.ts';
import { moveOrder, type OfOrder } from './lock-approval.ts';

interface Request extends OfOrder {
  userId: string;
  /** When it shall run; undefined: at once. */
  plan: OrderPlan | undefined;
  note: string | undefined;
  address: string;
}

/**
 * Asks the organisation's owners to confirm a draft; until one decides, or the request is withdrawn, its content is frozen.
 * Throws Problem `not-found`, `order-not-editable`, `order-empty`, `plan-invalid`, `wrong-state` for the revision of an order that
 * runs already, and `own-approval` where no owner is there who neither made nor asks for it.
 */
export async function askApproval(db: Database, tx: Tx, { organisationId, orderId, userId, plan, note, address }: Request): Promise<void> {
  const draft = await lockDraft(db, tx, { organisationId, orderId });
  if (draft.inForce !== undefined) throw new Problem('wrong-state', { detail: 'ویرایش درخواستی که در جریان است را مدیر سازمان خودش تایید نهایی می‌کند.' });
  if (draft.lineCount === 0) throw new Problem('order-empty');
  if (plan !== undefined) timesOrRefuse(plan, await readRecurrenceCalendar(db, tx), Date.now());
  const others = await db.query(
    `select 1 from users where organisation_id = $1 and role = 'owner' and disabled_at is null and id not in ($2, $3) limit 1`,
    [organisationId, userId, draft.createdBy],
    tx,
  );
  if (others.length === 0) throw new Problem('own-approval', { detail: 'مدیر دیگری در سازمان نیست که این درخواست را تایید کند.' });
  const [asked] = await db.query<{ id: string }>(
    'insert into order_approvals (order_id, organisation_id, asked_by, note, wish) values ($1, $2, $3, $4, $5::jsonb) returning id',
    [orderId, organisationId, userId, note ?? null, plan === undefined ? null : JSON.stringify(plan)],
    tx,
  );
  if (asked === undefined) throw new Error('the request was not inserted');
  await moveOrder(db, tx, orderId, 'awaiting-approval');
  await recordAudit(db, tx, {
    actorId: userId, action: 'order.ask-approval', subject: `order/${orderId}`, organisationId, address, detail: { payable: draft.payable.toString(), plan },
  });
  await tellCustomers(db, tx, {
    organisationId,
    kind: 'approval-asked',
    title: 'درخواستی در انتظار تایید شماست',
    body: `درخواست «${draft.name}» با ${formatRial(BigInt(draft.lineCount))} ردیف و مبلغ ${formatRial(draft.payable)} ریال برای تایید فرستاده شد.`,
    link: `/orders/${orderId}`,
    deduplicationKey: `approval-asked:${asked.id}`,
  });
}
