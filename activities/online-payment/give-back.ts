import { finishReversal } from '../../database/payments/finish-reversal.ts';
import { handOverPayment } from '../../database/payments/hand-over-payment.ts';
import { recordPaymentEvent } from '../../database/payments/record-event.ts';
import type { BankWord } from '../../domain/payments/next-step.ts';
import type { PaymentDependencies } from './dependencies.ts';

interface Reversal {
  paymentId: string;
  authority: string;
  settledByPerson: boolean;
}

/**
 * Gives the money of a chosen reversal back. A refusal may mean that it went back earlier (our own call whose answer
 * was lost, or the bank's return of unverified money): the inquiry tells. Where it does not, finance gives it back by
 * hand, and their word on the task ends it.
 */
export async function giveBack({ db, bank }: PaymentDependencies, { paymentId, authority, settledByPerson }: Reversal): Promise<BankWord> {
  const reply = await bank.reverse(authority);
  await recordPaymentEvent(db, undefined, paymentId, { kind: 'reverse', result: reply.kind, ...(reply.kind === 'refused' ? { code: reply.code } : {}) });
  if (reply.kind === 'silence') return 'silence';
  if (reply.kind === 'reversed') return finished();

  const state = await bank.inquiry(authority);
  await recordPaymentEvent(db, undefined, paymentId, { kind: 'inquiry', result: state.kind === 'state' ? state.state : state.kind });
  if (state.kind === 'silence') return 'silence';
  if (settledByPerson || (state.kind === 'state' && (state.state === 'reversed' || state.state === 'failed'))) return finished();
  await handOverPayment(db, paymentId, { reason: 'reversal-refused', code: reply.code });
  return 'odd';

  async function finished(): Promise<BankWord> {
    await finishReversal(db, paymentId);
    return 'given-back';
  }
}
