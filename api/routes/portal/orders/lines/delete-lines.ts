import { z } from 'zod';
import { removeLines } from '../../../../../database/orders/lines/remove-lines.ts';
import { defineRoute } from '../../../../route.ts';
import { id, idParams } from '../../../../schemas/id.ts';

const MAX_NAMED = 10_000;

export default defineRoute({
  method: 'delete',
  path: '/api/portal/orders/:id/lines',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Delete all lines of a draft, or those named in the body',
  params: idParams,
  // An empty list is refused: it must not be taken for «all».
  body: z.object({ lineIds: z.array(id).min(1).max(MAX_NAMED).optional() }),
  answers: { 204: undefined },
  async handler(ctx) {
    const lineIds = ctx.body.lineIds ?? 'all';
    return ctx.effect(async (tx) => {
      await removeLines(ctx.db, tx, { organisationId: ctx.organisationId, orderId: ctx.params.id, lineIds });
      return { status: 204 };
    });
  },
});
