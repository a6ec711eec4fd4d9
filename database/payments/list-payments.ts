import type { PaymentStatus } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { paymentView, SELECT_PAYMENT, type PaymentRow, type PaymentView } from './payment-view.ts';

interface PaymentFilter {
  organisationId: string;
  status?: readonly PaymentStatus[];
  /** From 1. */
  page: number;
  pageSize: number;
}

/** A page of the organisation's payments, newest first, and how many there are in all. */
export async function listPayments(db: Database, { organisationId, status, page, pageSize }: PaymentFilter): Promise<{ items: PaymentView[]; total: number }> {
  const where = 'where p.organisation_id = $1 and ($2::text[] is null or p.status = any($2::text[]))';
  const params = [organisationId, status ?? null];
  const [rows, [count]] = await Promise.all([
    db.query<PaymentRow>(`${SELECT_PAYMENT} ${where} order by p.id desc limit $3 offset $4`, [...params, pageSize, (page - 1) * pageSize]),
    db.query<{ n: string }>(`select count(*) as n from payments p ${where}`, params),
  ]);
  return { items: rows.map(paymentView), total: Number(count?.n ?? 0) };
}
