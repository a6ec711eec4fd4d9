import { z } from 'zod';
import { listOperators } from '../../../../database/catalogue/list-operators.ts';
import { OPERATOR_CODES } from '../../../../domain/operators.ts';
import { defineRoute } from '../../../route.ts';
import { listAnswer } from '../../../schemas/list.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

const operatorAnswer = z
  .object({
    code: z.literal(OPERATOR_CODES),
    key: z.string(),
    name: z.string().meta({ description: 'Persian' }),
    english: z.string(),
    minAmount: rialAnswer,
    maxAmount: rialAnswer,
    step: rialAnswer,
    fixedAmounts: z.array(rialAnswer).optional(),
    paused: z.boolean().meta({ description: 'Sales stand still; orders wait' }),
  })
  .meta({ id: 'Operator' });

export const operators = defineRoute({
  method: 'get',
  path: '/api/portal/operators',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Operators and the amounts of a direct charge',
  answers: { 200: listAnswer(operatorAnswer) },
  async handler(ctx) {
    const items = (await listOperators(ctx.db)).map(({ persian, fixedAmounts, ...operator }) => ({
      ...operator, name: persian, ...(fixedAmounts === null ? {} : { fixedAmounts }),
    }));
    return { status: 200, body: { items, total: items.length } };
  },
});
