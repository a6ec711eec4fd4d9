import { z } from 'zod';
import { DEPOSIT_METHODS, DEPOSIT_STATUSES } from '../../../../domain/statuses.ts';
import { id, instant } from '../../../schemas/id.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

const jalali = z.string().meta({ description: 'Jalali date', example: '1405/09/10' });

export const depositAnswer = z
  .object({
    id,
    status: z.enum(DEPOSIT_STATUSES),
    version: z.number().int(),
    amount: rialAnswer,
    paidOn: jalali,
    bank: z.string(),
    bankName: z.string(),
    companyAccountId: id,
    method: z.enum(DEPOSIT_METHODS),
    trackingNumber: z.string(),
    payer: z.string(),
    slip: z.object({ name: z.string(), mediaType: z.string() }),
    createdBy: z.object({ id, name: z.string() }),
    createdAt: instant,
    submittedAt: instant,
    decidedAt: instant.optional(),
    reason: z.string().optional().meta({ description: 'Why it was returned or rejected' }),
    undoneAt: instant.optional().meta({ description: 'The credit was taken back whole by an adjustment' }),
  })
  .meta({ id: 'Deposit' });

const warning = z.object({
  code: z.enum(['same-slip', 'same-number']),
  depositId: id,
  status: z.enum(DEPOSIT_STATUSES),
}).meta({ description: 'Another deposit of this organisation has the same picture, or the same bank, tracking number and date' });

/** What was handed in, with likenesses that are worth a second look; they are no refusal. */
export const submittedAnswer = depositAnswer.extend({ warnings: z.array(warning) });

const event = z.object({
  at: instant,
  kind: z.enum(['submitted', 'decided']),
  status: z.enum(DEPOSIT_STATUSES),
  amount: rialAnswer.optional(),
  paidOn: jalali.optional(),
  trackingNumber: z.string().optional(),
  reason: z.string().optional(),
});

export const depositStoryAnswer = submittedAnswer.extend({ history: z.array(event).meta({ description: 'Rounds and decisions, oldest first' }) });
