import type { PaymentStatus } from '../statuses.ts';
import type { PaymentFailure } from './failures.ts';
import type { FollowUpPolicy } from './follow-up.ts';

/**
 * What the bank says of a payment, put together from its inquiry and, where that said paid, its verify:
 * - `open`: the payer has not decided yet; `not-paid`: it failed, was given up, or the bank returned unverified money;
 * - `paid`: verified with the stored amount; `amount-differs`: another amount was paid; `given-back`: reversed already;
 * - `odd`: a number that means none of these; `silence`: no usable answer.
 */
export type BankWord = 'open' | 'not-paid' | 'paid' | 'amount-differs' | 'given-back' | 'odd' | 'silence';

/** A payment whose outcome nobody has chosen yet. */
export interface OpenPayment {
  status: PaymentStatus;
  createdMs: number;
  /** Staff have written what they found about it. */
  settledByPerson: boolean;
}

export type PaymentStep =
  | { kind: 'credit' }
  /** The intent to give the money back is committed before the bank is asked to. */
  | { kind: 'reverse'; failure: PaymentFailure }
  | { kind: 'move'; status: 'failed' | 'expired'; failure?: PaymentFailure; close: boolean }
  | { kind: 'close' }
  /** Finance has to look, and the payment is followed on. */
  | { kind: 'hand-over'; reason: 'odd-answer' | 'no-answer' }
  | { kind: 'wait' };

/**
 * What follows from the bank's word. Only a definite word ends anything: silence never does, however long it lasts,
 * and money that comes late is credited all the same.
 */
export function nextPaymentStep(payment: OpenPayment, word: BankWord, asOfMs: number, { expiryMs, followMs }: FollowUpPolicy): PaymentStep {
  const expired = asOfMs >= payment.createdMs + expiryMs;
  const over = asOfMs >= payment.createdMs + followMs;
  switch (word) {
    case 'paid':
      return { kind: 'credit' };
    case 'amount-differs':
    case 'given-back':
      return { kind: 'reverse', failure: word };
    case 'not-paid':
      if (payment.status !== 'failed') return { kind: 'move', status: 'failed', failure: 'not-paid', close: over };
      return over ? { kind: 'close' } : { kind: 'wait' };
    case 'open':
      if (payment.status === 'pending' && expired) return { kind: 'move', status: 'expired', close: over };
      return over ? { kind: 'close' } : { kind: 'wait' };
    case 'odd':
      return over && payment.settledByPerson ? { kind: 'close' } : { kind: 'hand-over', reason: 'odd-answer' };
    case 'silence':
      if (!over) return { kind: 'wait' };
      return payment.settledByPerson ? { kind: 'close' } : { kind: 'hand-over', reason: 'no-answer' };
  }
}
