import { z } from 'zod';
import type { Challenge } from '../../../../../database/accounts/issue-code.ts';
import type { Database, Tx } from '../../../../../database/connection.ts';
import type { ConfirmationForm } from '../../../../../database/orders/confirmation/prepare-confirmation.ts';
import { PRODUCT_TYPES } from '../../../../../domain/statuses.ts';
import { challengeAnswer } from '../../../../codes/challenge-answer.ts';
import { id, instant } from '../../../../schemas/id.ts';
import { rialAnswer } from '../../../../schemas/rial.ts';
import { timeAnswer, timeBody, timesAnswer, unconfirmedYears } from '../plan/times-answer.ts';
import { operatorCode } from '../lines/line-schema.ts';

const share = {
  lines: z.number().int(),
  count: z.number().int().meta({ description: 'Items' }),
  amount: rialAnswer.meta({ description: 'At face value' }),
  payable: rialAnswer,
};

/** The form of final confirmation with the challenge whose code signs exactly this. */
export const confirmationAnswer = z
  .object({
    ...challengeAnswer.shape,
    codeNeeded: z.boolean().meta({ description: 'False for an API key with `orders:confirm`: it confirms by the challenge alone, and no SMS goes out' }),
    version: z.number().int(),
    lineCount: z.number().int(),
    productCount: z.number().int(),
    total: rialAnswer,
    discount: rialAnswer,
    payable: rialAnswer,
    byOperator: z.array(z.object({ operatorCode, operator: z.string(), ...share })),
    byProduct: z.array(z.object({ operatorCode, productId: id, product: z.string(), productType: z.enum(PRODUCT_TYPES), ...share })),
    contentHash: z.string(),
    nextTimes: z.array(instant).meta({ description: 'When it runs, the next twelve times; empty for now' }),
    times: z.array(timeAnswer).meta({ description: 'The same with Jalali date, weekday and holiday' }),
    unconfirmedYears: timesAnswer.shape.unconfirmedYears,
    repeatedNumbers: z.object({ numbers: z.number().int(), lines: z.number().int(), amount: rialAnswer }),
    similarOrders: z.array(
      z.object({
        id,
        name: z.string(),
        total: rialAnswer,
        lineCount: z.number().int(),
        createdAt: instant,
        confirmedAt: instant,
        likeness: z.enum(['same', 'near']),
      }),
    ),
    available: rialAnswer,
    shortfall: rialAnswer.meta({ description: 'What is missing of the credit; only a scheduled order gets this far with one' }),
    pricesChanged: z.boolean(),
  })
  .meta({ id: 'OrderConfirmation' });

export async function confirmationBody(db: Database, tx: Tx, form: ConfirmationForm, challenge: Challenge, { codeNeeded }: { codeNeeded: boolean }): Promise<object> {
  const { orderId: _order, versionId: _version, plan: _plan, times, ...shown } = form;
  return {
    ...challenge, codeNeeded, ...shown,
    nextTimes: times.map(({ atMs }) => new Date(atMs).toISOString()), times: times.map(timeBody), unconfirmedYears: await unconfirmedYears(db, times, tx),
  };
}
