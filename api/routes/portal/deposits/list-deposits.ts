import { DEPOSIT_SORTS, listDeposits } from '../../../../database/deposits/list-deposits.ts';
import { DEPOSIT_STATUSES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { blankAsAbsent } from '../../../schemas/form.ts';
import { jalaliDateInput } from '../../../schemas/jalali-date.ts';
import { listAnswer, oneOrMore, pageQuery } from '../../../schemas/list.ts';
import { readSort } from '../../../schemas/read-sort.ts';
import { depositAnswer } from './deposit-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/deposits',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'Deposits of the organisation, newest first',
  query: pageQuery.extend({ status: blankAsAbsent(oneOrMore(DEPOSIT_STATUSES)), from: blankAsAbsent(jalaliDateInput), to: blankAsAbsent(jalaliDateInput) }),
  answers: { 200: listAnswer(depositAnswer) },
  async handler(ctx) {
    const { sort, status, from, to, q, page, pageSize } = ctx.query;
    const order = readSort(sort, DEPOSIT_SORTS, { field: 'createdAt', descending: true });
    return { status: 200, body: await listDeposits(ctx.db, { organisationId: ctx.organisationId, status, from, to, q, page, pageSize, sort: order }) };
  },
});
