import { z } from 'zod';
import { decideDeposit } from '../../../../database/deposits/decide-deposit.ts';
import { DEPOSIT_DECISIONS } from '../../../../domain/deposits/after-decision.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { DEPOSIT_STATUSES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { id, idParams } from '../../../schemas/id.ts';
import { rialInput } from '../../../schemas/rial.ts';
import { viewerOf } from '../viewer.ts';
import { reasonInput } from './reason-input.ts';

export default defineRoute({
  method: 'post',
  path: '/api/admin/deposits/:id/decision',
  access: STAFF_ACTORS['deposits.decide'],
  summary: 'Approve (with the amount as it stands on the slip), return or reject (with the reason) a slip',
  params: idParams,
  body: z.object({
    decision: z.enum(DEPOSIT_DECISIONS),
    slipAmount: rialInput.refine((rial) => rial > 0n, { params: { code: 'invalid-amount' }, message: 'مبلغ فیش باید بیش از صفر باشد.' })
      .nullish().transform((rial) => rial ?? undefined).meta({ description: 'As the reviewer reads it; needed to approve' }),
    reason: reasonInput,
    expectedVersion: z.number().int(),
  }),
  answers: { 200: z.object({ id, status: z.enum(DEPOSIT_STATUSES), version: z.number().int() }) },
  handler(ctx) {
    const { userId, role } = viewerOf(ctx.session);
    return ctx.effect(async (tx) => ({
      status: 200,
      body: { id: ctx.params.id, ...(await decideDeposit(ctx.db, tx, { depositId: ctx.params.id, ...ctx.body, actorId: userId, role, address: ctx.address })) },
    }));
  },
});
