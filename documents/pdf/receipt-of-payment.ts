import type { Readable } from 'node:stream';
import { showInstant } from '../../domain/calendar/jalali.ts';
import type { PaymentReceipt } from '../../domain/selling/receipts.ts';
import { PAYMENT_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { drawReceipt } from './parts/receipt.ts';

/** The receipt of a verified payment. The same payment always gives the same bytes. */
export function receiptOfPayment(payment: PaymentReceipt): Readable {
  return drawReceipt({
    title: 'رسید پرداخت آنلاین',
    id: payment.id, seller: payment.seller, organisation: payment.organisation, amount: payment.amount,
    creditedAt: payment.verifiedAt, status: PAYMENT_STATUS_PERSIAN.verified,
    sections: [
      { heading: 'پرداخت', facts: [
        ['روش پرداخت', 'درگاه بانکی'],
        ['شماره پیگیری بانک', payment.referenceId],
        ['شماره کارت', payment.cardPan],
        ['آغاز پرداخت', showInstant(payment.requestedAt)],
        ['تایید پرداخت', showInstant(payment.verifiedAt)],
      ] },
    ],
  });
}
