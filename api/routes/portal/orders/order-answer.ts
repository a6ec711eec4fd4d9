import { z } from 'zod';
import { ORDER_STATUSES, SALE_TYPES } from '../../../../domain/statuses.ts';
import { id, instant } from '../../../schemas/id.ts';
import { repeatAnswer } from './plan/rule-input.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

const planAnswer = z.union([z.object({ schedule: z.object({ at: instant }) }), z.object({ repeat: repeatAnswer })]);

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
    plan: planAnswer.optional().meta({ description: 'The plan in force' }),
    nextOccurrenceAt: instant.optional(),
    revision: z.object({
      number: z.number().int(),
      plan: planAnswer.optional(),
      confirmed: z.object({ lineCount: z.number().int(), total: rialAnswer, payable: rialAnswer }),
    }).optional().meta({ description: 'The open revision: lines and sums above are its own, `confirmed` runs until it is confirmed' }),
    approval: z.object({
      status: z.enum(['asked', 'approved', 'returned', 'confirmed']),
      askedBy: z.object({ id, name: z.string() }),
      askedAt: instant,
      note: z.string().optional(),
      plan: planAnswer.optional().meta({ description: 'When it shall run; absent: at once' }),
      decidedBy: z.object({ id, name: z.string() }).optional(),
      decidedAt: instant.optional(),
      reason: z.string().optional(),
    }).optional().meta({ description: 'What was asked of the owners last' }),
    createdAt: instant,
    updatedAt: instant,
    confirmedAt: instant.optional(),
    createdBy: z.object({ id, name: z.string() }),
  })
  .meta({ id: 'Order' });
