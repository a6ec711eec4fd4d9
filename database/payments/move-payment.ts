import type { PaymentFailure } from '../../domain/payments/failures.ts';
import type { Database } from '../connection.ts';

interface Move {
  status: 'failed' | 'expired';
  failure?: PaymentFailure;
  /** The bank's deadline is over: it is followed no more. */
  close: boolean;
}

/** Shows a payment as failed or expired, while no outcome is chosen. It stays open for money that comes late. */
export async function movePayment(db: Database, paymentId: string, { status, failure, close }: Move): Promise<void> {
  await db.query(
    `update payments set status = $2, failure_code = $3, closed_at = case when $4 then now() end
       where id = $1 and outcome is null and closed_at is null returning id`,
    [paymentId, status, failure ?? null, close],
  );
}

/** Ends the following of a payment that brought no money. */
export async function closePayment(db: Database, paymentId: string): Promise<void> {
  await db.query(
    `update payments set status = case when status = 'pending' then 'expired' else status end, closed_at = now()
       where id = $1 and outcome is null and closed_at is null returning id`,
    [paymentId],
  );
}
