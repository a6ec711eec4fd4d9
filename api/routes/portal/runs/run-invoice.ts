import { issueInvoice } from '../../../../database/invoices/issue-invoice.ts';
import { invoiceOfRun } from '../../../../documents/pdf/invoice-of-run.ts';
import { invoiceSerial, showInvoiceSerial } from '../../../../domain/selling/invoice.ts';
import { defineRoute, type Context } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { findRun } from './find-run.ts';
import { PDF, sendFile } from './send-file.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/runs/:id/invoice.pdf',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'The invoice of a run that has ended, as PDF; issued and numbered at the first call, the same ever after',
  params: idParams,
  answers: { 200: { mediaType: PDF, description: 'The invoice' } },
  async handler(ctx) {
    const run = await findRun(ctx);
    return sendInvoice(ctx, run.id);
  },
});

/** Throws `nothing-to-invoice` for a run that is under way or of which nothing succeeded. */
export async function sendInvoice(ctx: Context, runId: string): Promise<undefined> {
  const invoice = await issueInvoice(ctx.db, runId, { actorId: ctx.session.userId, address: ctx.address });
  return sendFile(ctx, {
    name: `صورتحساب ${showInvoiceSerial(invoice)}.pdf`, plainName: `invoice-${invoiceSerial(invoice)}.pdf`, mediaType: PDF, content: invoiceOfRun(invoice),
  });
}
