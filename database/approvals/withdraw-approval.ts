import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { lockApproval, moveOrder, type OfOrder } from './lock-approval.ts';

/** Takes the request back, also when an owner has approved and not confirmed yet: the order is a draft again. Throws as `lockApproval`. */
export async function withdrawApproval(db: Database, tx: Tx, { organisationId, orderId, userId, address }: OfOrder & { userId: string; address: string }): Promise<void> {
  const open = await lockApproval(db, tx, { organisationId, orderId });
  await db.query(
    `update order_approvals set status = 'withdrawn', decided_by = $2, decided_at = now() where id = $1 returning id`, [open.id, userId], tx);
  await moveOrder(db, tx, orderId, 'draft');
  await recordAudit(db, tx, { actorId: userId, action: 'order.withdraw-approval', subject: `order/${orderId}`, organisationId, address });
}
