import { listOccurrences } from '../../../../../database/orders-plan/list-occurrences.ts';
import { Problem } from '../../../../../domain/problems.ts';
import { defineRoute } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { occurrencesAnswer, occurrencesBody, occurrencesQuery } from './occurrences-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/orders/:id/occurrences',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'What became of the times of an order’s plan, the latest first, and the next twelve',
  params: idParams,
  query: occurrencesQuery,
  answers: { 200: occurrencesAnswer },
  async handler(ctx) {
    const found = await listOccurrences(ctx.db, { ...ctx.query, organisationId: ctx.organisationId, orderId: ctx.params.id });
    if (found === undefined) throw new Problem('not-found');
    return { status: 200, body: await occurrencesBody(ctx.db, found) };
  },
});
