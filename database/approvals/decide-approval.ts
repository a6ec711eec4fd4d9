import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { lockApproval, moveOrder, type OfOrder } from './lock-approval.ts';

interface Decision extends OfOrder {
  userId: string;
  decision: 'approve' | 'return';
  /** Needed for a return. */
  reason: string | undefined;
  address: string;
}

/**
 * An owner takes a request upon themselves, to confirm it by a code of their own, or returns it with a reason. Of several owners the
 * one who approved last confirms; a code that another had got is void then. Throws Problem `not-found`, `already-decided`,
 * `wrong-state`, `validation` for a return without a reason, `own-approval` for who made the order or asked.
 */
export async function decideApproval(db: Database, tx: Tx, { organisationId, orderId, userId, decision, reason, address }: Decision): Promise<void> {
  const open = await lockApproval(db, tx, { organisationId, orderId });
  if (open.madeBy === userId || open.askedBy === userId) throw new Problem('own-approval');
  if (decision === 'return' && reason === undefined) {
    throw new Problem('validation', { errors: [{ field: 'reason', code: 'required', message: 'دلیل بازگشت را بنویسید.' }] });
  }
  if (decision === 'approve' && open.decidedBy === userId) return;
  await db.query(
    `update order_approvals set status = $2, decided_by = $3, decided_at = now(), reason = $4 where id = $1 returning id`,
    [open.id, decision === 'approve' ? 'approved' : 'returned', userId, decision === 'return' ? reason : null],
    tx,
  );
  await moveOrder(db, tx, orderId, decision === 'approve' ? 'awaiting-approval' : 'draft');
  await recordAudit(db, tx, { actorId: userId, action: `order.approval-${decision}`, subject: `order/${orderId}`, organisationId, address, detail: { reason } });
  if (decision === 'approve') return;
  await tellCustomers(db, tx, {
    organisationId,
    kind: 'approval-returned',
    madeBy: open.askedBy,
    title: 'درخواست برای اصلاح بازگشت',
    body: `درخواست «${open.orderName}» تایید نشد و به پیش‌نویس بازگشت. دلیل: ${reason ?? ''}`,
    link: `/orders/${orderId}`,
    deduplicationKey: `approval-returned:${open.id}`,
  });
}
