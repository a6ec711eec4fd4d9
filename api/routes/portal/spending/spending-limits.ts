import { z } from 'zod';
import { readSpendingLimits } from '../../../../database/spending/read-spending-limits.ts';
import { setSpendingLimits } from '../../../../database/spending/set-spending-limits.ts';
import { defineRoute } from '../../../route.ts';
import { id } from '../../../schemas/id.ts';
import { rialAnswer, rialInput } from '../../../schemas/rial.ts';

const MAX_BUYERS = 1_000;

const spending = {
  daily: rialAnswer.nullable().meta({ description: 'Of a Jalali day in Tehran; null: without limit' }),
  monthly: rialAnswer.nullable().meta({ description: 'Of a Jalali month' }),
  spentToday: rialAnswer,
  spentThisMonth: rialAnswer,
};
const answer = z
  .object({
    organisation: z.object(spending),
    approvalFrom: rialAnswer.nullable().meta({ description: 'From this sum on a buyer’s order is confirmed by an owner' }),
    buyers: z.array(z.object({ userId: id, name: z.string(), ...spending })),
  })
  .meta({ id: 'SpendingLimits' });

const allowed = { daily: rialInput.nullish().transform((rial) => rial ?? null), monthly: rialInput.nullish().transform((rial) => rial ?? null) };
const dayWithinMonth = ({ daily, monthly }: { daily: bigint | null; monthly: bigint | null }, context: z.RefinementCtx) => {
  if (daily !== null && monthly !== null && daily > monthly) {
    context.addIssue({ code: 'custom', path: ['daily'], params: { code: 'above-month' }, message: 'سقف روزانه از سقف ماهانه بیشتر است.' });
  }
};
const input = z.object({
  organisation: z.object(allowed).superRefine(dayWithinMonth).optional(),
  approvalFrom: rialInput.refine((rial) => rial > 0n, { params: { code: 'invalid-amount' }, message: 'مبلغ باید بیش از صفر باشد.' }).nullable().optional(),
  buyers: z.array(z.object({ userId: id, ...allowed }).superRefine(dayWithinMonth)).max(MAX_BUYERS)
    .refine((list) => new Set(list.map(({ userId }) => userId)).size === list.length, { params: { code: 'duplicate' }, message: 'یک خریدار دو بار آمده است.' })
    .optional().meta({ description: 'All buyers that have limits of their own; those left out have none' }),
});

export const readLimits = defineRoute({
  method: 'get',
  path: '/api/portal/spending-limits',
  access: ['owner'],
  summary: 'What the organisation and each buyer may spend, and have spent, this Jalali day and month',
  answers: { 200: answer },
  handler: async (ctx) => ({ status: 200, body: await readSpendingLimits(ctx.db, ctx.organisationId) }),
});

export const setLimits = defineRoute({
  method: 'put',
  path: '/api/portal/spending-limits',
  access: ['owner'],
  summary: 'Set limits; what is left out of the body stays. Counted when a run’s price is held, given back when it is released',
  body: input,
  answers: { 200: answer },
  handler: (ctx) =>
    ctx.effect(async (tx) => ({
      status: 200,
      body: await setSpendingLimits(ctx.db, tx, { organisationId: ctx.organisationId, actorId: ctx.session.userId, address: ctx.address, ...ctx.body }),
    })),
});
