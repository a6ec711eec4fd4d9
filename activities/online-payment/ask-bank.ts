import type { VerifiedPayment } from '../../database/payments/credit-payment.ts';
import { recordPaymentEvent } from '../../database/payments/record-event.ts';
import type { BankWord } from '../../domain/payments/next-step.ts';
import type { PaymentState, VerifyReply } from '../../gateways/bank/index.ts';
import type { PaymentDependencies } from './dependencies.ts';

/** The bank's word on a payment, with the number of an odd one and what a paid one brought. */
export interface Heard {
  word: BankWord;
  code?: number;
  receipt?: VerifiedPayment;
}

interface Asked {
  paymentId: string;
  authority: string;
  /** The stored one, never one that came with a callback. */
  amount: bigint;
}

/**
 * Asks first whether it was paid, and verifies only then: a verify of what is not paid counts at the bank, and after
 * some twenty (a payer who calls the callback again and again) it would refuse to verify even what is paid.
 */
export async function askBank({ db, bank }: PaymentDependencies, asked: Asked): Promise<Heard> {
  const reply = await bank.inquiry(asked.authority);
  const code = reply.kind === 'refused' ? { code: reply.code } : {};
  await recordPaymentEvent(db, undefined, asked.paymentId, { kind: 'inquiry', result: reply.kind === 'state' ? reply.state : reply.kind, ...code });
  if (reply.kind === 'silence') return { word: 'silence' };
  if (reply.kind === 'refused') return { word: 'odd', code: reply.code };
  return isPaid(reply.state) ? verify({ db, bank }, asked) : { word: WORDS[reply.state] };
}

const WORDS: Record<Exclude<PaymentState, 'paid' | 'verified'>, BankWord> = { 'in-bank': 'open', failed: 'not-paid', reversed: 'given-back' };

function isPaid(state: PaymentState): state is 'paid' | 'verified' {
  return state === 'paid' || state === 'verified';
}

async function verify({ db, bank }: Pick<PaymentDependencies, 'db' | 'bank'>, { paymentId, authority, amount }: Asked): Promise<Heard> {
  const reply = await bank.verify({ authority, amountRial: amount });
  const code = codeOf(reply);
  await recordPaymentEvent(db, undefined, paymentId, { kind: 'verify', result: reply.kind, ...(code === undefined ? {} : { code }) });
  switch (reply.kind) {
    case 'paid':
      return { word: 'paid', receipt: { referenceId: reply.refId, cardPan: reply.cardPan, feeRial: reply.feeRial } };
    case 'amount-differs':
      return { word: 'amount-differs' };
    // Paid a moment ago, and not paid now: the next look will tell.
    case 'not-paid':
      return { word: 'open' };
    case 'refused':
      return { word: 'odd', code: reply.code };
    case 'silence':
      return { word: 'silence' };
  }
}

function codeOf(reply: VerifyReply): number | undefined {
  switch (reply.kind) {
    case 'paid': return reply.first ? 100 : 101;
    case 'amount-differs': return -50;
    case 'not-paid': return -51;
    case 'refused': return reply.code;
    case 'silence': return undefined;
  }
}
