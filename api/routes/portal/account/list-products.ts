import { z } from 'zod';
import { listProducts } from '../../../../database/catalogue/list-products.ts';
import { isOperatorCode, OPERATOR_CODES } from '../../../../domain/operators.ts';
import { PRODUCT_TYPES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { id } from '../../../schemas/id.ts';
import { listAnswer } from '../../../schemas/list.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

const productAnswer = z
  .object({
    id,
    operatorCode: z.literal(OPERATOR_CODES),
    type: z.enum(PRODUCT_TYPES),
    code: z.string(),
    title: z.string().meta({ description: 'Persian' }),
    amount: rialAnswer.optional().meta({ description: 'Face value; absent where the customer chooses the amount' }),
    price: rialAnswer.optional(),
    durationDays: z.number().int().optional(),
    volumeMb: z.number().int().optional(),
    isDefault: z.boolean(),
  })
  .meta({ id: 'Product' });

export const products = defineRoute({
  method: 'get',
  path: '/api/portal/products',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Products on sale, by operator and type',
  query: z.object({
    operatorCode: z.coerce.number().refine(isOperatorCode, { error: 'کد اپراتور ۱، ۲، ۳ یا ۵ است.', params: { code: 'unknown-operator' } }).optional(),
    type: z.enum(PRODUCT_TYPES).optional(),
  }),
  answers: { 200: listAnswer(productAnswer) },
  async handler(ctx) {
    const items = (await listProducts(ctx.db, ctx.query)).map(({ persian, amount, price, durationDays, volumeMb, ...product }) => ({
      ...product,
      title: persian,
      ...(amount === null ? {} : { amount }),
      ...(price === null ? {} : { price }),
      ...(durationDays === null ? {} : { durationDays }),
      ...(volumeMb === null ? {} : { volumeMb }),
    }));
    return { status: 200, body: { items, total: items.length } };
  },
});
