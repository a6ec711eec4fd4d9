import { z } from 'zod';
import { decideAdjustment } from '../../../../database/adjustments/decide-adjustment.ts';
import { proposeAdjustment } from '../../../../database/adjustments/propose-adjustment.ts';
import { MAX_DEPOSIT_RIAL } from '../../../../domain/deposits/deposit-limits.ts';
import { parseSignedRial } from '../../../../domain/rial.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { ADJUSTMENT_STATUSES } from '../../../../domain/statuses.ts';
import { LEAST_REASON } from '../../../../domain/reasons.ts';
import { defineRoute } from '../../../route.ts';
import { id, idParams } from '../../../schemas/id.ts';
import { sentence } from '../../../schemas/sentence.ts';
import { reasonInput } from './reason-input.ts';

const signedAmount = z
  .string()
  .transform((text, context) => {
    const rial = parseSignedRial(text);
    if (rial !== undefined && rial !== 0n && rial >= -MAX_DEPOSIT_RIAL && rial <= MAX_DEPOSIT_RIAL) return rial;
    context.addIssue({ code: 'custom', params: { code: 'invalid-amount' }, message: 'مبلغ باید رشته‌ای از رقم‌ها به ریال و جز صفر باشد؛ برای کاهش با «-».' });
    return z.NEVER;
  })
  .meta({ description: 'Rials as a decimal string; with a minus to take credit back', example: '-50000' });

const propose = defineRoute({
  method: 'post',
  path: '/api/admin/adjustments',
  access: STAFF_ACTORS['adjustments.propose'],
  summary: 'Propose a correction of credit; a supervisor decides. One that undoes a wrong credit names its deposit',
  body: z.object({
    organisationId: id, amount: signedAmount, reason: sentence(LEAST_REASON, 2_000),
    depositId: id.nullish().transform((deposit) => deposit ?? undefined),
  }),
  answers: { 201: z.object({ id, status: z.enum(ADJUSTMENT_STATUSES), version: z.number().int() }) },
  handler: (ctx) =>
    ctx.effect(async (tx) => ({
      status: 201,
      body: { id: await proposeAdjustment(ctx.db, tx, { ...ctx.body, actorId: ctx.session.userId, address: ctx.address }), status: 'proposed', version: 1 },
    })),
});

const decide = defineRoute({
  method: 'post',
  path: '/api/admin/adjustments/:id/decision',
  access: STAFF_ACTORS['adjustments.decide'],
  summary: 'Approve or reject a proposed correction, by another person than its proposer',
  params: idParams,
  body: z.object({ decision: z.enum(['approve', 'reject']), reason: reasonInput, expectedVersion: z.number().int() }),
  answers: { 200: z.object({ id, status: z.enum(ADJUSTMENT_STATUSES) }) },
  handler: (ctx) =>
    ctx.effect(async (tx) => ({
      status: 200,
      body: {
        id: ctx.params.id,
        status: await decideAdjustment(ctx.db, tx, { adjustmentId: ctx.params.id, ...ctx.body, actorId: ctx.session.userId, address: ctx.address }),
      },
    })),
});

export default [propose, decide];
