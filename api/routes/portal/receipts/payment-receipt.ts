import { readPaymentReceipt } from '../../../../database/receipts/read-payment-receipt.ts';
import { receiptOfPayment } from '../../../../documents/pdf/receipt-of-payment.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { PDF, sendFile } from '../runs/send-file.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/payments/:id/receipt.pdf',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'The receipt of a verified payment as PDF',
  params: idParams,
  answers: { 200: { mediaType: PDF, description: 'The receipt' } },
  async handler(ctx) {
    const receipt = await readPaymentReceipt(ctx.db, { organisationId: ctx.organisationId, paymentId: ctx.params.id });
    const name = receipt.referenceId ?? receipt.id.slice(-12);
    return sendFile(ctx, { name: `رسید پرداخت ${name}.pdf`, plainName: `payment-${receipt.id.slice(-12)}.pdf`, mediaType: PDF, content: receiptOfPayment(receipt) });
  },
});
