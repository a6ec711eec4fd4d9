import { listPayments } from '../../../../database/payments/list-payments.ts';
import { PAYMENT_STATUSES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { blankAsAbsent } from '../../../schemas/form.ts';
import { listAnswer, oneOrMore, pageQuery } from '../../../schemas/list.ts';
import { paymentAnswer } from './payment-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/payments',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'Online payments of the organisation, newest first',
  query: pageQuery.extend({ status: blankAsAbsent(oneOrMore(PAYMENT_STATUSES)) }),
  answers: { 200: listAnswer(paymentAnswer) },
  async handler(ctx) {
    const { page, pageSize, status } = ctx.query;
    return { status: 200, body: await listPayments(ctx.db, { organisationId: ctx.organisationId, page, pageSize, ...(status === undefined ? {} : { status }) }) };
  },
});
