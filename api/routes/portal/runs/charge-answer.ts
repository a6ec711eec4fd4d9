import { z } from 'zod';
import type { AttemptView } from '../../../../database/charges/read-attempts.ts';
import type { ChargeView } from '../../../../database/charges/read-charges.ts';
import { classifyAnswer, failurePersian } from '../../../../domain/operator-answers.ts';
import { CHARGE_STAGES, CHARGE_STATUSES, PRODUCT_TYPES } from '../../../../domain/statuses.ts';
import { id, instant } from '../../../schemas/id.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

const outcome = z.object({
  at: instant,
  source: z.enum(['answer', 'inquiry', 'sender', 'recovery', 'person']),
  kind: z.string(),
  final: z.boolean(),
  code: z.string(),
});

const attemptAnswer = z.object({
  number: z.number().int(),
  reference: z.string().meta({ description: 'By which the operator knows this call' }),
  at: instant,
  outcome: z.string().optional().meta({ description: 'succeeded · refused · retryable · not-sent · not-found · unknown; absent while the call is under way' }),
  code: z.string().optional(),
  message: z.string().optional(),
  answeredAt: instant.optional(),
  operatorTransactionId: z.string().optional(),
  outcomes: z.array(outcome),
});

export const chargeAnswer = z.object({
  id,
  line: z.number().int(),
  item: z.number().int(),
  mobile: z.string().optional(),
  operatorCode: z.number().int(),
  product: z.string(),
  productType: z.enum(PRODUCT_TYPES),
  amount: rialAnswer.meta({ description: 'Face value' }),
  price: rialAnswer.meta({ description: 'What is paid' }),
  status: z.enum(CHARGE_STATUSES),
  stage: z.enum(CHARGE_STAGES).optional(),
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
  settledAt: instant.optional(),
  attempts: z.array(attemptAnswer),
});

/** Persian of what became of one call. */
const OUTCOME_PERSIAN: Record<string, string> = {
  succeeded: 'موفق',
  'not-sent': 'فرستاده نشد',
  'not-found': 'اپراتور این درخواست را دریافت نکرده است',
  unknown: 'پاسخ روشنی نرسید؛ در حال استعلام',
};

export function toChargeAnswer(charge: ChargeView): z.output<typeof chargeAnswer> {
  const { id: chargeId, line, item, operatorCode, product, productType, amount, price, status } = charge;
  return {
    id: chargeId, line, item, operatorCode, product, productType, amount, price, status,
    ...(charge.mobile === null ? {} : { mobile: charge.mobile }),
    ...(charge.stage === null ? {} : { stage: charge.stage }),
    ...(charge.failureCode === null ? {} : { failure: { code: charge.failureCode, message: failurePersian(charge.failureCode) } }),
    ...(charge.settledAt === null ? {} : { settledAt: charge.settledAt.toISOString() }),
    attempts: charge.attempts.map(toAttemptAnswer),
  };
}

/** The final outcome speaks for the attempt; until there is one, the last that was heard. */
function toAttemptAnswer(attempt: AttemptView): z.output<typeof attemptAnswer> {
  const outcomes = attempt.outcomes.map((heard) => ({ ...heard, at: new Date(heard.at).toISOString() }));
  const deciding = outcomes.find((heard) => heard.final) ?? outcomes.at(-1);
  return {
    number: attempt.number,
    reference: attempt.reference,
    at: attempt.at.toISOString(),
    ...(deciding === undefined ? {} : {
      outcome: deciding.kind,
      code: deciding.code,
      message: OUTCOME_PERSIAN[deciding.kind] ?? classifyAnswer(deciding.code).persian,
      answeredAt: deciding.at,
    }),
    ...(attempt.operatorTransactionId === null ? {} : { operatorTransactionId: attempt.operatorTransactionId }),
    outcomes,
  };
}
