import type { Database } from '../database/connection.ts';
import { matchUnverified } from '../database/payments/match-unverified.ts';
import type { BankGateway } from '../gateways/bank/index.ts';

/**
 * Asks the bank which payments were paid and not verified, and wakes ours. The list is capped at the bank: a short way
 * to those whose browser never came back, beside the process that follows each authority. A bank that does not answer is
 * asked again with the next turn.
 */
export async function crossCheckPayments({ db, bank }: { db: Database; bank: BankGateway }): Promise<number> {
  const reply = await bank.unverified();
  return reply.kind === 'list' ? matchUnverified(db, reply.payments) : 0;
}
