import { chooseReversal } from '../../database/payments/choose-reversal.ts';
import { creditPayment } from '../../database/payments/credit-payment.ts';
import { failOpening } from '../../database/payments/fail-opening.ts';
import { handOverPayment } from '../../database/payments/hand-over-payment.ts';
import { closePayment, movePayment } from '../../database/payments/move-payment.ts';
import { readPaymentWork, type PaymentWork } from '../../database/payments/read-payment-work.ts';
import { nextLookMs } from '../../domain/payments/follow-up.ts';
import { nextPaymentStep, type BankWord } from '../../domain/payments/next-step.ts';
import type { PaymentStatus } from '../../domain/statuses.ts';
import { askBank } from './ask-bank.ts';
import type { PaymentDependencies } from './dependencies.ts';
import { giveBack } from './give-back.ts';

/** Where a payment stands after a look: what its process and an engineer need to know. */
export interface PaymentPosition {
  organisationId: string;
  status: PaymentStatus;
  outcome: 'credit' | 'reversal' | undefined;
  closed: boolean;
  /** What the bank said this time; undefined where it was not asked. */
  heard: BankWord | undefined;
  nextLookMs: number;
}

/** The API has given up long before. */
const OPENING_MS = 2 * 60_000;

/** Asks the bank about one payment and does what follows from its word. Repeating it at any point does no harm. */
export async function lookAtPayment(deps: PaymentDependencies, paymentId: string, asOfMs: number): Promise<PaymentPosition | undefined> {
  const before = await readPaymentWork(deps.db, paymentId);
  if (before === undefined) return undefined;
  const heard = before.closed ? undefined : await advance(deps, before, asOfMs);
  const { organisationId, status, outcome, closed, createdMs } = (await readPaymentWork(deps.db, paymentId)) ?? before;
  return { organisationId, status, outcome, closed, heard, nextLookMs: nextLookMs(deps.payments, createdMs, asOfMs) };
}

async function advance(deps: PaymentDependencies, payment: PaymentWork, asOfMs: number): Promise<BankWord | undefined> {
  const { db } = deps;
  const { paymentId, authority, settledByPerson } = payment;
  if (authority === undefined) {
    if (asOfMs >= payment.createdMs + OPENING_MS) await failOpening(db, paymentId, { failure: 'not-opened' });
    return undefined;
  }
  if (payment.outcome === 'reversal') return giveBack(deps, { paymentId, authority, settledByPerson });

  const { word, code, receipt } = await askBank(deps, { paymentId, authority, amount: payment.amount });
  const step = nextPaymentStep(payment, word, asOfMs, deps.payments);
  switch (step.kind) {
    case 'credit':
      if (receipt === undefined) throw new Error('paid without what the bank said of it');
      await creditPayment(db, paymentId, receipt);
      return word;
    case 'reverse':
      if (!(await chooseReversal(db, paymentId, step.failure))) return word;
      return giveBack(deps, { paymentId, authority, settledByPerson: false });
    case 'move':
      await movePayment(db, paymentId, step);
      return word;
    case 'close':
      await closePayment(db, paymentId);
      return word;
    case 'hand-over':
      await handOverPayment(db, paymentId, { reason: step.reason, ...(code === undefined ? {} : { code }) });
      return word;
    case 'wait':
      return word;
  }
}
