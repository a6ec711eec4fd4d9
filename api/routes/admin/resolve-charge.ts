import { z } from 'zod';
import { readDecision } from '../../../database/charges/read-decision.ts';
import { resolveByPerson } from '../../../database/charges/resolve-by-person.ts';
import { isProblem, Problem } from '../../../domain/problems.ts';
import { STAFF_ACTORS } from '../../../domain/staff-access.ts';
import { LEAST_REASON } from '../../../domain/reasons.ts';
import { defineRoute } from '../../route.ts';
import { idParams } from '../../schemas/id.ts';
import { sentence } from '../../schemas/sentence.ts';

/** What a person says of a charge, alone or in bulk. */
export const chargeDecision = {
  outcome: z.enum(['succeeded', 'failed']),
  reason: sentence(LEAST_REASON, 2_000),
  evidence: sentence(3, 2_000).meta({ description: 'What was seen: a line of the statement, a call with the operator' }),
};

export default defineRoute({
  method: 'post',
  path: '/api/admin/charges/:id/resolution',
  access: STAFF_ACTORS['charges.resolve'],
  summary: 'A named person decides a charge whose outcome stayed unknown, with reason and evidence',
  params: idParams,
  body: z.object({ ...chargeDecision, expectedVersion: z.number().int() }),
  answers: { 200: z.object({ id: z.string(), status: z.enum(['succeeded', 'failed']) }) },
  async handler(ctx) {
    const { id } = ctx.params;
    try {
      return await ctx.effect(async (tx) => {
        await resolveByPerson(ctx.db, tx, { chargeId: id, ...ctx.body, actorId: ctx.session.userId, address: ctx.address });
        return { status: 200, body: { id, status: ctx.body.outcome } };
      });
    } catch (error) {
      if (!isProblem(error) || error.code !== 'already-decided') throw error;
      throw new Problem('already-decided', { extra: { ...(await readDecision(ctx.db, id)) } });
    }
  },
});
