import { Problem } from '../../domain/problems.ts';
import { CHANGED_SIGNAL, WORKFLOWS } from '../../domain/processes.ts';
import type { OrderStatus } from '../../domain/statuses.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueSignal } from '../outbox/enqueue.ts';

export type PlanAction = 'pause' | 'resume' | 'cancel';

interface PlanControl {
  orderId: string;
  organisationId: string;
  action: PlanAction;
  actorId: string;
}

/** From which status each action leads where. */
const MOVES: Record<PlanAction, { from: readonly OrderStatus[]; to: OrderStatus }> = {
  pause: { from: ['scheduled'], to: 'paused' },
  resume: { from: ['paused'], to: 'scheduled' },
  cancel: { from: ['scheduled', 'paused'], to: 'cancelled' },
};

/**
 * Pauses, resumes or cancels what an order will still do; runs that have begun are controlled by themselves. The order's
 * row lock decides against an occurrence that starts at the same moment. Asking for the state that is there changes nothing.
 * Throws Problem `not-found`, `wrong-state` (no plan lies ahead, or its time passed during the pause).
 */
export async function controlPlan(db: Database, tx: Tx, { orderId, organisationId, action, actorId }: PlanControl): Promise<void> {
  const [order] = await db.query<{ status: OrderStatus; missed: boolean }>(
    `select status, coalesce(next_occurrence_at <= now(), false) as missed from orders
      where id = $1 and organisation_id = $2 for update`,
    [orderId, organisationId],
    tx,
  );
  if (order === undefined) throw new Problem('not-found');
  const { from, to } = MOVES[action];
  if (order.status === to) return;
  if (!from.includes(order.status)) {
    throw new Problem('wrong-state', { detail: order.status === 'active' ? 'این درخواست در حال انجام است؛ خود اجرا را متوقف یا لغو کنید.' : 'این درخواست زمان‌بندی بازی ندارد.' });
  }
  if (action === 'resume' && order.missed) {
    throw new Problem('wrong-state', { detail: 'زمان این درخواست هنگام توقف گذشته است؛ آن را لغو کنید و درخواست تازه بسازید.' });
  }
  await db.query(
    `update orders set status = $2, updated_at = now(), next_occurrence_at = case when $2 = 'cancelled' then null else next_occurrence_at end,
            next_nominal_at = case when $2 = 'cancelled' then null else next_nominal_at end
      where id = $1 returning id`,
    [orderId, to],
    tx,
  );
  await recordAudit(db, tx, { actorId, action: `plan.${action}`, subject: `order/${orderId}`, organisationId });
  await enqueueSignal(db, tx, { workflow: WORKFLOWS.order, workflowId: `order/${orderId}`, signal: CHANGED_SIGNAL, payload: {} });
}
