import { z } from 'zod';
import { resolveDifference } from '../../../../database/reconciliation/resolve-difference.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { LEAST_REASON } from '../../../../domain/reasons.ts';
import { defineRoute } from '../../../route.ts';
import { id, idParams } from '../../../schemas/id.ts';
import { sentence } from '../../../schemas/sentence.ts';

export default defineRoute({
  method: 'post',
  path: '/api/admin/statement-differences/:id/resolution',
  access: STAFF_ACTORS['statement-differences.resolve'],
  summary: 'A named person closes a difference with reason and evidence; money is corrected by adjustments of two people alone',
  params: idParams,
  body: z.object({ reason: sentence(LEAST_REASON, 2_000), evidence: sentence(3, 2_000).meta({ description: 'What was seen: a letter of the operator, a mended statement, the id of an adjustment' }) }),
  answers: { 200: z.object({ id, status: z.literal('resolved') }) },
  handler(ctx) {
    return ctx.effect(async (tx) => {
      await resolveDifference(ctx.db, tx, { differenceId: ctx.params.id, ...ctx.body, actorId: ctx.session.userId, address: ctx.address });
      return { status: 200, body: { id: ctx.params.id, status: 'resolved' } };
    });
  },
});
