import type { Journal } from '../server/journal.ts';

/** ZarinPal's own words, plus `RETURNED` for money that went back because nobody verified it (told as FAILED). */
export type PaymentState = 'IN_BANK' | 'PAID' | 'VERIFIED' | 'FAILED' | 'REVERSED' | 'RETURNED';

export interface Payment {
  /** `A` and 35 digits */
  authority: string;
  merchantId: string;
  amountRial: number;
  description: string;
  callbackUrl: string;
  state: PaymentState;
  /** ms since 1970 */
  at: number;
  paidAt: number | null;
  /** the bank's tracking number, once paid */
  refId: number | null;
  /** successful verifications, the first included */
  timesVerified: number;
  failedVerifications: number;
}

/** The bank's payments by authority, in memory and journal; every line of the journal is a whole payment. */
export class Payments {
  readonly #payments = new Map<string, Payment>();
  readonly #journal: Journal;
  #last = 0;

  constructor(journal: Journal) {
    this.#journal = journal;
    journal.replay((line) => {
      const payment = line as Payment;
      this.#payments.set(payment.authority, payment);
      this.#last = Math.max(this.#last, Number(payment.authority.slice(1)));
    });
  }

  create(fields: Pick<Payment, 'merchantId' | 'amountRial' | 'description' | 'callbackUrl'>, now: number): Payment {
    this.#last += 1;
    const authority = `A${String(this.#last).padStart(35, '0')}`;
    const rest = { state: 'IN_BANK', at: now, paidAt: null, refId: null, timesVerified: 0, failedVerifications: 0 } as const;
    const payment: Payment = { authority, ...fields, ...rest };
    this.save(payment);
    return payment;
  }

  get(authority: string): Payment | undefined {
    return this.#payments.get(authority);
  }

  save(payment: Payment): void {
    this.#payments.set(payment.authority, payment);
    this.#journal.append(payment);
  }

  /** Newest first. */
  newest(): Payment[] {
    return [...this.#payments.values()].reverse();
  }

  clear(): void {
    this.#payments.clear();
    this.#journal.clear();
  }

  /** Money that was paid and not verified in time goes back to the payer. */
  returnUnverified(returnAfterMs: number, now: number): void {
    for (const payment of this.#payments.values()) {
      if (payment.state !== 'PAID' || payment.paidAt === null || now < payment.paidAt + returnAfterMs) continue;
      payment.state = 'RETURNED';
      this.save(payment);
    }
  }
}
