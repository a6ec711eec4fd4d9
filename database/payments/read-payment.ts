import { Problem } from '../../domain/problems.ts';
import type { Database } from '../connection.ts';
import { paymentView, SELECT_PAYMENT, type PaymentRow, type PaymentView } from './payment-view.ts';

/** One payment of the organisation. Throws Problem `not-found`. */
export async function readPayment(db: Database, { organisationId, paymentId }: { organisationId: string; paymentId: string }): Promise<PaymentView> {
  const [row] = await db.query<PaymentRow>(`${SELECT_PAYMENT} where p.id = $1 and p.organisation_id = $2`, [paymentId, organisationId]);
  if (row === undefined) throw new Problem('not-found');
  return paymentView(row);
}
