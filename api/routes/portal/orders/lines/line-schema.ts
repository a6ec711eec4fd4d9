import { z } from 'zod';
import { OPERATOR_CODES } from '../../../../../domain/operators.ts';
import { OPERATOR_SOURCES, PRODUCT_TYPES } from '../../../../../domain/statuses.ts';
import { id } from '../../../../schemas/id.ts';
import { rialAnswer } from '../../../../schemas/rial.ts';
import { blankAsAbsent } from '../../../../schemas/form.ts';

export const operatorCode = z.literal(OPERATOR_CODES).meta({ description: '1 Hamrah Aval, 2 Irancell, 3 Rightel, 5 Shatel Mobile' });

/** A line as it is entered. The amount is judged by the domain, which says what is wrong with it. */
export const lineInput = z.object({
  productType: z.enum(PRODUCT_TYPES),
  mobile: blankAsAbsent(z.string().max(60)).meta({ description: 'Any usual spelling; not for PINs', example: '09121234567' }),
  operatorCode: z.number().int().optional().meta({ description: 'Wins over the prefix; a differing prefix is a warning' }),
  productId: blankAsAbsent(id),
  amount: blankAsAbsent(z.string().max(40)).meta({ description: 'Rials, for direct charges: "50000" to "1000000"' }),
  count: z.number().int().min(1).max(10_000).optional().meta({ description: 'Number of PINs' }),
});

export const lineAnswer = z
  .object({
    id,
    line: z.number().int(),
    productType: z.enum(PRODUCT_TYPES),
    productId: id,
    product: z.string(),
    operatorCode,
    operatorSource: z.enum(OPERATOR_SOURCES),
    mobile: z.string().optional(),
    amount: rialAnswer,
    price: rialAnswer.meta({ description: 'What one item costs' }),
    listPrice: rialAnswer.optional().meta({ description: 'Before the discount; absent where there is none' }),
    count: z.number().int(),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  })
  .meta({ id: 'OrderLine' });

export const lineParams = z.object({ id, lineId: id });
