import { listOrders, ORDER_SORTS } from '../../../../database/orders/list-orders.ts';
import { ORDER_STATUSES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { blankAsAbsent } from '../../../schemas/form.ts';
import { listAnswer, oneOrMore, pageQuery } from '../../../schemas/list.ts';
import { readSort } from '../../../schemas/read-sort.ts';
import { orderAnswer } from './order-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/orders',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Orders of the organisation, newest first',
  query: pageQuery.extend({ status: blankAsAbsent(oneOrMore(ORDER_STATUSES)) }),
  answers: { 200: listAnswer(orderAnswer) },
  async handler(ctx) {
    const { page, pageSize, q, sort, status } = ctx.query;
    const order = readSort(sort, ORDER_SORTS, { field: 'createdAt', descending: true });
    return { status: 200, body: await listOrders(ctx.db, { organisationId: ctx.organisationId, q, status, page, pageSize, sort: order }) };
  },
});
