import { formatRial } from '../../domain/rial.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { emitWebhook } from '../webhooks/emit-webhook.ts';

export interface ToldPayment {
  paymentId: string;
  organisationId: string;
  createdBy: string;
  amount: bigint;
}

/** Tells the payer, the owners and the organisation's programs that the credit is there. */
export async function tellCredited(
  db: Database, tx: Tx, { paymentId, organisationId, createdBy, amount, referenceId }: ToldPayment & { referenceId: string },
): Promise<void> {
  await tellCustomers(db, tx, {
    organisationId, kind: 'payment-credited', madeBy: createdBy, title: 'اعتبار افزایش یافت',
    body: `پرداخت آنلاین به مبلغ ${formatRial(amount)} ریال تایید شد و به اعتبار سازمان افزوده شد.`,
    link: `/credit/payments/${paymentId}`, deduplicationKey: `payment-credited:${paymentId}`,
  });
  await emitWebhook(db, tx, {
    organisationId, type: 'payment.credited', data: { paymentId, amount: amount.toString(), ...(referenceId === '' ? {} : { referenceId }) },
    deduplicationKey: `payment-credited:${paymentId}`,
  });
}

/** Tells the payer and the owners that the money went back. */
export async function tellReversed(db: Database, tx: Tx, { paymentId, organisationId, createdBy, amount }: ToldPayment): Promise<void> {
  await tellCustomers(db, tx, {
    organisationId, kind: 'payment-reversed', madeBy: createdBy, title: 'مبلغ پرداخت برگشت داده شد',
    body: `پرداخت آنلاین به مبلغ ${formatRial(amount)} ریال پذیرفته نشد و بانک مبلغ پرداخت‌شده را به کارت پرداخت‌کننده برمی‌گرداند.`,
    link: `/credit/payments/${paymentId}`, deduplicationKey: `payment-reversed:${paymentId}`,
  });
}
