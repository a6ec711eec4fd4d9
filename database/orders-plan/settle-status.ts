import type { OrderStatus } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import type { LockedPlan } from './lock-plan.ts';

/**
 * Brings an order's status to what is left of it: a run that is open, occurrences to come, or nothing. An order of which
 * no run was carried out to its end (cancelled, missed, without credit) is cancelled, not finished.
 */
export async function settleStatus(db: Database, tx: Tx, plan: LockedPlan): Promise<OrderStatus> {
  const status = statusOf(plan);
  if (status === plan.status) return status;
  await db.query('update orders set status = $2, updated_at = now() where id = $1 returning id', [plan.orderId, status], tx);
  plan.status = status;
  return status;
}

function statusOf({ status, openRuns, next, waiting, someRunFinished }: LockedPlan): OrderStatus {
  if (status === 'finished' || status === 'cancelled') return status;
  if (status === 'paused') return 'paused';
  if (openRuns > 0 || waiting !== undefined) return 'active';
  if (next !== undefined) return 'scheduled';
  return someRunFinished ? 'finished' : 'cancelled';
}
