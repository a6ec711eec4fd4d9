import { between } from '../pause.ts';

/** One payment that a payer has begun, and what may be done with it. */
export interface BegunPayment {
  authority: string;
  /** Milliseconds since it was begun. */
  ageMs(): number;
  /** On the bank's page; answers the address to which the bank sends the browser. */
  decide(decision: 'pay' | 'cancel', amountRial?: bigint): Promise<string>;
  /** A browser arrives at such an address. */
  arrive(address: string): Promise<void>;
  /** What anybody can make up: the callback's address with these words. */
  forge(status: string, authority?: string): string;
  amountRial: bigint;
  /** An authority of the other organisation, once it has one. */
  othersAuthority(): string | undefined;
  wait(ms: number): Promise<void>;
}

/** A payment begun this long ago is shown as expired; beyond the second it may be followed no more. */
export const EXPIRED_MS = 3_000;
const TOO_LATE_MS = 7_000;

/** What payers, their browsers and people who wish for money do; each is one habit of the drill. */
export const HABITS: Record<string, (payment: BegunPayment) => Promise<void>> = {
  async 'paid and came back'(payment) {
    await payment.arrive(await payment.decide('pay'));
  },
  async 'paid and never came back'(payment) {
    await payment.decide('pay');
  },
  async 'paid with another amount'(payment) {
    await payment.arrive(await payment.decide('pay', payment.amountRial - 1_000n));
  },
  async 'paid, and came back fifty times at once'(payment) {
    const address = await payment.decide('pay');
    await Promise.all(Array.from({ length: 50 }, () => payment.arrive(address)));
  },
  async 'called back out of order: NOK, OK, paid, NOK'(payment) {
    await payment.arrive(payment.forge('NOK'));
    await payment.arrive(payment.forge('OK'));
    await payment.decide('pay');
    await payment.arrive(payment.forge('NOK'));
  },
  async 'given up, then called back with a forged OK'(payment) {
    const address = await payment.decide('cancel');
    await Promise.all([payment.arrive(address), ...Array.from({ length: 10 }, () => payment.arrive(payment.forge('OK')))]);
  },
  async 'never paid, and called back OK thirty times'(payment) {
    await Promise.all(Array.from({ length: 30 }, () => payment.arrive(payment.forge('OK'))));
  },
  async 'called back OK forty times before it was paid'(payment) {
    await Promise.all(Array.from({ length: 40 }, () => payment.arrive(payment.forge('OK'))));
    await payment.arrive(await payment.decide('pay'));
  },
  async 'paid after it had expired'(payment) {
    await payment.wait(Math.max(0, EXPIRED_MS - payment.ageMs()) + between(200, 1_200));
    if (payment.ageMs() < TOO_LATE_MS) await payment.decide('pay');
  },
  async 'called back for authorities of others and of nobody'(payment) {
    await payment.arrive(payment.forge('OK', `A${'9'.repeat(35)}`));
    await payment.arrive(payment.forge('OK', payment.othersAuthority() ?? `A${'8'.repeat(35)}`));
    await payment.arrive(await payment.decide('pay'));
  },
};
