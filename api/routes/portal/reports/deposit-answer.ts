import { z } from 'zod';
import type { IncreaseRow } from '../../../../database/reports/increases.ts';
import { jalaliOfIsoDate } from '../../../../domain/calendar/iso-date.ts';
import { formatJalaliDate, tehranTime, toJalali } from '../../../../domain/calendar/jalali.ts';
import { PAYMENT_FAILURES } from '../../../../domain/payments/failures.ts';
import { INCREASE_METHODS, INCREASE_STATUSES } from '../../../../domain/reports/increases.ts';
import { id, instant } from '../../../schemas/id.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

const jalali = z.string().meta({ description: 'Jalali date', example: '1405/09/10' });
const sums = z.object({ count: z.number().int(), amount: rialAnswer });

export const increaseAnswer = z
  .object({
    id,
    kind: z.enum(['payment', 'deposit']),
    at: instant.meta({ description: 'When it was begun or handed in' }),
    date: jalali,
    time: z.string(),
    method: z.enum(INCREASE_METHODS),
    amount: rialAnswer,
    status: z.enum(INCREASE_STATUSES),
    trackingNumber: z.string().optional().meta({ description: 'Of a payment the bank’s number' }),
    bankName: z.string().optional(),
    payer: z.string().optional(),
    paidOn: jalali.optional().meta({ description: 'The day on the slip' }),
    decidedAt: instant.optional(),
    reason: z.string().optional().meta({ description: 'Why it brought no credit' }),
    undone: z.boolean().meta({ description: 'The credit was taken back whole by an adjustment' }),
  })
  .meta({ id: 'CreditIncrease' });

export const increaseTotals = sums.extend({
  credited: sums.meta({ description: 'What became credit' }),
  byStatus: z.array(sums.extend({ status: z.enum(INCREASE_STATUSES) })),
});

/** Of a payment the code of its failure is told in words; a slip's reason is a person's own. */
export function reasonOf({ kind, reason }: IncreaseRow): string | undefined {
  return kind === 'payment' && reason !== null ? PAYMENT_FAILURES[reason as keyof typeof PAYMENT_FAILURES] : reason ?? undefined;
}

export function toIncreaseAnswer(row: IncreaseRow): z.output<typeof increaseAnswer> {
  const reason = reasonOf(row);
  return {
    id: row.id, kind: row.kind, at: row.at.toISOString(), date: formatJalaliDate(toJalali(row.at)), time: tehranTime(row.at), method: row.method,
    amount: row.amount, status: row.status, undone: row.undone,
    ...(row.trackingNumber === null ? {} : { trackingNumber: row.trackingNumber }),
    ...(row.bankName === null ? {} : { bankName: row.bankName }),
    ...(row.payer === null ? {} : { payer: row.payer }),
    ...(row.paidOn === null ? {} : { paidOn: jalaliOfIsoDate(row.paidOn) }),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt.toISOString() }),
    ...(reason === undefined ? {} : { reason }),
  };
}
