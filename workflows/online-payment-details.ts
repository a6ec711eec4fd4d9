import type { ProcessActivities } from '../activities/index.ts';

/** What PostgreSQL and the bank say of a payment: statuses and times. */
export type PaymentPosition = NonNullable<Awaited<ReturnType<ProcessActivities['lookAtPayment']>>>;

const HEARD: Record<NonNullable<PaymentPosition['heard']>, string> = {
  open: 'the payer has not decided yet',
  'not-paid': 'it was not paid',
  paid: 'it was paid, with our amount',
  'amount-differs': 'another amount was paid',
  'given-back': 'the money is back with the payer',
  odd: 'a number that we do not know; finance has a task',
  silence: 'nothing',
};

/** What an engineer reads at the top of a payment in Temporal UI. */
export function paymentDetails(paymentId: string, { status, outcome, closed, heard }: PaymentPosition, waitsUntilMs: number): string {
  return [
    `Payment \`${paymentId}\` is **${status}**${outcome === undefined ? '' : `; its outcome is **${outcome}**`}.`,
    ...(heard === undefined ? [] : [`The bank last said: ${HEARD[heard]}.`]),
    closed ? 'Nothing is left to do.' : `It waits for a callback, or asks the bank again at ${new Date(waitsUntilMs).toISOString()}.`,
  ].join('\n\n');
}
