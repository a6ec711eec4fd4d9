import { z } from 'zod';
import { PAYMENT_STATUSES } from '../../../../domain/statuses.ts';
import { id, instant } from '../../../schemas/id.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

/** A payment as every payment route of the portal answers it. */
export const paymentAnswer = z
  .object({
    id,
    amount: rialAnswer,
    status: z.enum(PAYMENT_STATUSES).meta({ description: 'expired and failed may still become verified, where the bank was paid late' }),
    failure: z.object({ code: z.string(), message: z.string().meta({ description: 'Persian' }) }).optional(),
    redirectUrl: z.url().optional().meta({ description: 'Where the payer goes, while it is pending' }),
    referenceId: z.string().optional().meta({ description: 'The bank’s tracking number' }),
    cardPan: z.string().optional().meta({ description: 'As the bank masks it' }),
    createdAt: instant,
    settledAt: instant.optional().meta({ description: 'When it was credited or given back' }),
    createdBy: z.object({ id, name: z.string() }),
  })
  .meta({ id: 'Payment' });
