import { z } from 'zod';
import { ORDER_STATUSES, SALE_TYPES } from '../../../../domain/statuses.ts';
import { id, instant } from '../../../schemas/id.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

/** An order as every order route answers it. */
export const orderAnswer = z
  .object({
    id,
    name: z.string(),
    saleType: z.enum(SALE_TYPES),
    status: z.enum(ORDER_STATUSES),
    version: z.number().int().meta({ description: 'Grows with every edit; a code signs one value of it' }),
    lineCount: z.number().int(),
    productCount: z.number().int().meta({ description: 'Items to be bought: a line of n PINs counts n times' }),
    total: rialAnswer,
    payable: rialAnswer,
    plan: z.object({ schedule: z.object({ at: instant }) }).optional(),
    nextOccurrenceAt: instant.optional(),
    createdAt: instant,
    updatedAt: instant,
    confirmedAt: instant.optional(),
    createdBy: z.object({ id, name: z.string() }),
  })
  .meta({ id: 'Order' });
