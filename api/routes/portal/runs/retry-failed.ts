import { z } from 'zod';
import { recordAudit } from '../../../../database/audit/record-audit.ts';
import { retryFailed } from '../../../../database/runs/retry-failed.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';

const retryOrder = z.looseObject({
  id: z.string(), name: z.string(), lineCount: z.number().int(),
  skipped: z.number().int().meta({ description: 'Failed items whose product is not sold any more' }),
});

export default defineRoute({
  method: 'post',
  path: '/api/portal/runs/:id/retry-failed',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'A draft order of the definitively failed charges, at today’s prices; one that is still as it was made is answered again',
  params: idParams,
  answers: { 200: retryOrder, 201: retryOrder },
  async handler(ctx) {
    const { organisationId, session } = ctx;
    return ctx.effect(async (tx) => {
      const { order, skipped, made } = await retryFailed(ctx.db, tx, { runId: ctx.params.id, organisationId, userId: session.userId });
      if (!made) return { status: 200, body: { ...order, skipped } };
      await recordAudit(ctx.db, tx, {
        actorId: session.userId, action: 'run.retry-failed', subject: `run/${ctx.params.id}`, organisationId,
        address: ctx.address, detail: { orderId: order.id, lines: order.lineCount, skipped },
      });
      return { status: 201, body: { ...order, skipped } };
    });
  },
});
