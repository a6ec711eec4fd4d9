import { z } from 'zod';
import { readCredit } from '../../../../database/ledger/read-credit.ts';
import { defineRoute } from '../../../route.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

export const credit = defineRoute({
  method: 'get',
  path: '/api/portal/credit',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'What can be spent, and what open runs hold',
  answers: { 200: z.object({ available: rialAnswer, held: rialAnswer }).meta({ id: 'Credit' }) },
  handler: async (ctx) => ({ status: 200, body: await readCredit(ctx.db, ctx.organisationId) }),
});
