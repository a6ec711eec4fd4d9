import { z } from 'zod';
import { listDiscountsInForce } from '../../../../database/discounts/list-in-force.ts';
import { OPERATOR_CODES } from '../../../../domain/operators.ts';
import { PRODUCT_TYPES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { listAnswer } from '../../../schemas/list.ts';

const discountAnswer = z
  .object({
    basisPoints: z.number().int().meta({ description: 'Ten-thousandths of the list price, rounded down to the rial for each item' }),
    operatorCode: z.literal(OPERATOR_CODES).optional().meta({ description: 'Absent: of every operator' }),
    productType: z.enum(PRODUCT_TYPES).optional().meta({ description: 'Absent: of every type' }),
    own: z.boolean().meta({ description: 'Agreed with this organisation' }),
    from: z.string().meta({ description: 'Jalali' }),
    until: z.string().optional().meta({ description: 'Jalali, the last day; absent: without end' }),
  })
  .meta({ id: 'Discount' });

export const discounts = defineRoute({
  method: 'get',
  path: '/api/portal/discounts',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Discounts in force today; a line gets the most specific that fits: own before general, then by product type, then by operator',
  answers: { 200: listAnswer(discountAnswer) },
  async handler(ctx) {
    const items = await listDiscountsInForce(ctx.db, ctx.organisationId);
    return { status: 200, body: { items, total: items.length } };
  },
});
