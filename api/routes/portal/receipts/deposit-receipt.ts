import { readDepositReceipt } from '../../../../database/receipts/read-deposit-receipt.ts';
import { receiptOfDeposit } from '../../../../documents/pdf/receipt-of-deposit.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { PDF, sendFile } from '../runs/send-file.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/deposits/:id/receipt.pdf',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'The receipt of an approved deposit as PDF',
  params: idParams,
  answers: { 200: { mediaType: PDF, description: 'The receipt' } },
  async handler(ctx) {
    const receipt = await readDepositReceipt(ctx.db, { organisationId: ctx.organisationId, depositId: ctx.params.id });
    return sendFile(ctx, {
      name: `رسید واریز ${receipt.trackingNumber}.pdf`, plainName: `deposit-${receipt.id.slice(-12)}.pdf`, mediaType: PDF, content: receiptOfDeposit(receipt),
    });
  },
});
