import { listOccurrences } from '../../../database/orders-plan/list-occurrences.ts';
import { Problem } from '../../../domain/problems.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { defineRoute } from '../../route.ts';
import { idParams } from '../../schemas/id.ts';
import { occurrencesAnswer, occurrencesBody, occurrencesQuery } from '../portal/orders/plan/occurrences-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/admin/orders/:id/occurrences',
  access: STAFF_READERS.orders,
  summary: 'What became of the times of an order’s plan, as its customer sees it',
  params: idParams,
  query: occurrencesQuery,
  answers: { 200: occurrencesAnswer },
  async handler(ctx) {
    const found = await listOccurrences(ctx.db, { ...ctx.query, orderId: ctx.params.id });
    if (found === undefined) throw new Problem('not-found');
    return { status: 200, body: await occurrencesBody(ctx.db, found) };
  },
});
