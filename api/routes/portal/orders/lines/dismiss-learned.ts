import { dismissLearned } from '../../../../../database/learned/dismiss-learned.ts';
import { defineRoute } from '../../../../route.ts';
import { lineAnswer, lineParams } from './line-schema.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/orders/:id/lines/:lineId/learned-operator',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'The operator that an earlier purchase taught is not believed: the line falls back to its prefix, and so do later lists of this organisation',
  params: lineParams,
  answers: { 200: lineAnswer },
  async handler(ctx) {
    const { id: orderId, lineId } = ctx.params;
    return ctx.effect(async (tx) => ({
      status: 200,
      body: await dismissLearned(ctx.db, tx, { organisationId: ctx.organisationId, orderId, lineId, userId: ctx.session.userId }),
    }));
  },
});
