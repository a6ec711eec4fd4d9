import { z } from 'zod';
import { readBalanceAlert, setBalanceAlert } from '../../../../database/spending/balance-alert.ts';
import { defineRoute } from '../../../route.ts';
import { rialAnswer, rialInput } from '../../../schemas/rial.ts';

const answer = z.object({ threshold: rialAnswer.nullable() }).meta({ id: 'BalanceAlert' });

export const readAlert = defineRoute({
  method: 'get',
  path: '/api/portal/balance-alert',
  access: ['owner'],
  summary: 'The available credit below which owners are told; null: never',
  answers: { 200: answer },
  handler: async (ctx) => ({ status: 200, body: await readBalanceAlert(ctx.db, ctx.organisationId) }),
});

export const setAlert = defineRoute({
  method: 'put',
  path: '/api/portal/balance-alert',
  access: ['owner'],
  summary: 'Set the threshold; owners are told once each time the available credit falls below it',
  body: z.object({
    threshold: rialInput.refine((rial) => rial > 0n, { params: { code: 'invalid-amount' }, message: 'مبلغ باید بیش از صفر باشد.' }).nullable(),
  }),
  answers: { 200: answer },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      const { threshold } = ctx.body;
      await setBalanceAlert(ctx.db, tx, { organisationId: ctx.organisationId, threshold, actorId: ctx.session.userId, address: ctx.address });
      return { status: 200, body: { threshold: threshold === null ? null : threshold.toString() } };
    }),
});
