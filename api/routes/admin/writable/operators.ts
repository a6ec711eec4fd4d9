import { z } from 'zod';
import { updateRow } from '../../../../database/rows/write-row.ts';
import { operators } from '../../../../database/staff-lists/resources/operators.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { rialInput } from '../../../schemas/rial.ts';
import { defineWritable } from './writable-resource.ts';

const positive = rialInput.refine((rial) => rial > 0n && rial <= 1_000_000_000_000n, { params: { code: 'invalid-amount' }, message: 'مبلغ در محدوده مجاز نیست.' });
const capacity = z.number().int().min(1).max(100_000);

/** Limits of amounts and capacity; that an operator is paused is an action of operations. */
const fields = z.object({
  minAmount: positive,
  maxAmount: positive,
  step: positive,
  fixedAmounts: z.array(positive).min(1).max(50).nullish().meta({ description: 'Only these amounts are sold; null: any within the limits' }),
  maxInFlight: capacity,
  maxPerSecond: capacity,
}).superRefine(({ minAmount, maxAmount, fixedAmounts }, context) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], params: { code: 'invalid-range' }, message });
  if (maxAmount < minAmount) refuse('maxAmount', 'بیشینه از کمینه کمتر است.');
  if (fixedAmounts?.some((amount) => amount < minAmount || amount > maxAmount)) refuse('fixedAmounts', 'مبلغی بیرون از کمینه و بیشینه است.');
});

export default defineWritable({
  resource: operators,
  writers: STAFF_ACTORS['operators.write'],
  subject: 'operator',
  fields,
  update: ({ db, tx }, code, limits) => updateRow(db, tx, 'operators', code, {
    min_amount: limits.minAmount, max_amount: limits.maxAmount, step: limits.step, fixed_amounts: limits.fixedAmounts ?? null,
    max_in_flight: limits.maxInFlight, max_per_second: limits.maxPerSecond,
  }, 'code'),
});
