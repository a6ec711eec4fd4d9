import { PAYMENT_FAILURES, type PaymentFailure } from '../../domain/payments/failures.ts';
import type { PaymentStatus } from '../../domain/statuses.ts';

/** A payment as its organisation sees it. */
export interface PaymentView {
  id: string;
  /** Rial as text. */
  amount: string;
  status: PaymentStatus;
  failure?: { code: PaymentFailure; message: string };
  /** While it waits for the payer. */
  redirectUrl?: string;
  /** The bank's tracking number. */
  referenceId?: string;
  /** As the bank masks it. */
  cardPan?: string;
  createdAt: Date;
  /** When it was credited or given back. */
  settledAt?: Date;
  createdBy: { id: string; name: string };
}

export interface PaymentRow {
  id: string;
  amount: string;
  status: PaymentStatus;
  failure_code: PaymentFailure | null;
  redirect_url: string | null;
  reference_id: string | null;
  card_pan: string | null;
  created_at: Date;
  settled_at: Date | null;
  created_by: string;
  creator_name: string;
}

export const SELECT_PAYMENT = `select p.id, p.amount, p.status, p.failure_code, p.redirect_url, p.reference_id, p.card_pan,
  p.created_at, p.settled_at, p.created_by, concat_ws(' ', u.first_name, u.last_name) as creator_name
  from payments p join users u on u.id = p.created_by`;

export function paymentView(row: PaymentRow): PaymentView {
  const code = row.failure_code;
  return {
    id: row.id,
    amount: row.amount,
    status: row.status,
    ...(code === null ? {} : { failure: { code, message: PAYMENT_FAILURES[code] } }),
    ...(row.status !== 'pending' || code !== null || row.redirect_url === null ? {} : { redirectUrl: row.redirect_url }),
    ...(row.reference_id === null ? {} : { referenceId: row.reference_id }),
    ...(row.card_pan === null ? {} : { cardPan: row.card_pan }),
    createdAt: row.created_at,
    ...(row.settled_at === null ? {} : { settledAt: row.settled_at }),
    createdBy: { id: row.created_by, name: row.creator_name },
  };
}
