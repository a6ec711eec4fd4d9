import { z } from 'zod';
import { UPLOAD_KINDS } from '../../../../domain/order-lines/index.ts';
import { SALE_TYPES } from '../../../../domain/statuses.ts';
import { id, instant } from '../../../schemas/id.ts';
import { rialAnswer } from '../../../schemas/rial.ts';
import { operatorCode } from '../orders/lines/line-schema.ts';

export const templateAnswer = z
  .object({
    id,
    name: z.string(),
    saleType: z.enum(SALE_TYPES),
    plan: z.record(z.string(), z.unknown()).optional().meta({ description: "The order's plan as it was" }),
    fills: z
      .array(z.object({
        kind: z.enum(UPLOAD_KINDS),
        group: z.object({ id, name: z.string(), memberCount: z.number().int() }).optional(),
        product: z.object({ id, name: z.string(), operatorCode }).optional(),
        amount: rialAnswer.optional(),
      }))
      .meta({ description: 'What was bought for each list: with its group, or without numbers' }),
    createdAt: instant,
  })
  .meta({ id: 'Template' });
