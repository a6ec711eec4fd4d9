import { LINE_SORTS, listLines } from '../../../../../database/orders/lines/list-lines.ts';
import { defineRoute } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../../schemas/list.ts';
import { readSort } from '../../../../schemas/read-sort.ts';
import { lineAnswer } from './line-schema.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/orders/:id/lines',
  access: 'signed-in',
  scope: 'orders:read',
  summary: "Lines of an order; `q` finds part of a mobile or of a product's name",
  params: idParams,
  query: pageQuery,
  answers: { 200: listAnswer(lineAnswer) },
  async handler(ctx) {
    const { page, pageSize, q, sort } = ctx.query;
    const order = readSort(sort, LINE_SORTS, { field: 'line', descending: false });
    const filter = { organisationId: ctx.organisationId, orderId: ctx.params.id, q, sort: order, page, pageSize };
    return { status: 200, body: await listLines(ctx.db, filter) };
  },
});
