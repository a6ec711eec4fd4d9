import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';

export interface OfOrder {
  organisationId: string;
  orderId: string;
}

export interface OpenApproval {
  id: string;
  status: 'asked' | 'approved';
  askedBy: string;
  decidedBy: string | null;
  madeBy: string;
  orderName: string;
}

/**
 * The order's row, locked, and what was asked for it. Throws Problem `not-found`, `already-decided` where an owner has returned
 * it or it was confirmed, `wrong-state` where nothing was asked.
 */
export async function lockApproval(db: Database, tx: Tx, { organisationId, orderId }: OfOrder): Promise<OpenApproval> {
  const [order] = await db.query<{ name: string; created_by: string }>(
    'select name, created_by from orders where organisation_id = $1 and id = $2 for update', [organisationId, orderId], tx);
  if (order === undefined) throw new Problem('not-found');
  const [last] = await db.query<{ id: string; status: string; asked_by: string; decided_by: string | null; decided_at: Date | null; decider: string }>(
    `select a.id, a.status, a.asked_by, a.decided_by, a.decided_at, concat_ws(' ', u.first_name, u.last_name) as decider
       from order_approvals a left join users u on u.id = a.decided_by where a.order_id = $1 order by a.asked_at desc limit 1`,
    [orderId],
    tx,
  );
  if (last?.status === 'returned' || last?.status === 'confirmed') {
    throw new Problem('already-decided', { detail: 'این درخواست پیش‌تر بررسی شده است.', extra: { decidedBy: last.decider, decidedAt: last.decided_at } });
  }
  if (last === undefined || (last.status !== 'asked' && last.status !== 'approved')) {
    throw new Problem('wrong-state', { detail: 'این درخواست در انتظار تایید سازمان نیست.' });
  }
  return { id: last.id, status: last.status, askedBy: last.asked_by, decidedBy: last.decided_by, madeBy: order.created_by, orderName: order.name };
}

/** Every move voids codes that were sent before it. */
export async function moveOrder(db: Database, tx: Tx, orderId: string, status: 'draft' | 'awaiting-approval'): Promise<void> {
  await db.query('update orders set status = $2, version = version + 1, updated_at = now() where id = $1 returning id', [orderId, status], tx);
}
