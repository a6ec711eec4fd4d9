import { readPayment } from '../../../../database/payments/read-payment.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { paymentAnswer } from './payment-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/payments/:id',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'One online payment',
  params: idParams,
  answers: { 200: paymentAnswer },
  async handler(ctx) {
    return { status: 200, body: await readPayment(ctx.db, { organisationId: ctx.organisationId, paymentId: ctx.params.id }) };
  },
});
