import { STAFF_ACTORS } from '../../../domain/staff-access.ts';
import { defineRoute } from '../../route.ts';
import { idParams } from '../../schemas/id.ts';
import { PDF } from '../portal/runs/send-file.ts';
import { sendInvoice } from '../portal/runs/run-invoice.ts';

export default defineRoute({
  method: 'get',
  path: '/api/admin/runs/:id/invoice.pdf',
  access: STAFF_ACTORS['invoices.read'],
  summary: 'The invoice of a run, as its customer gets it',
  params: idParams,
  answers: { 200: { mediaType: PDF, description: 'The invoice' } },
  handler: (ctx) => sendInvoice(ctx, ctx.params.id),
});
