/** The bank said no with one of its numbers: nothing happened. −9 validation, −10 merchant or address, −12 too many attempts, −53 other merchant, −54 bad authority, … */
export interface Refused {
  kind: 'refused';
  code: number;
}

/** No usable answer. What the bank did is unknown; every call of this gateway may be repeated, see each. */
export interface Silence {
  kind: 'silence';
  reason: string;
}

/** `redirectUrl` is where the payer is sent. */
export type RequestReply = { kind: 'created'; authority: string; redirectUrl: string } | Refused | Silence;

/**
 * - `paid`: code 100 (`first` is true) or 101; both mean that the money is ours, and neither means that it has not been
 *   credited already;
 * - `not-paid` (−51): the payer has not paid, or not yet; `amount-differs` (−50): another amount was paid.
 */
export type VerifyReply =
  | { kind: 'paid'; first: boolean; refId: string; cardPan: string; feeRial: bigint }
  | { kind: 'not-paid' }
  | { kind: 'amount-differs' }
  | Refused
  | Silence;

export type PaymentState = 'in-bank' | 'paid' | 'verified' | 'failed' | 'reversed';
export type InquiryReply = { kind: 'state'; state: PaymentState } | Refused | Silence;

export type UnverifiedReply = { kind: 'list'; payments: { authority: string; amountRial: bigint }[] } | Refused | Silence;

export type ReverseReply = { kind: 'reversed' } | Refused | Silence;

/**
 * Client of an Iranian payment gateway with ZarinPal v4's protocol. No failure of the bank rejects; an amount that its
 * JSON can't carry (0, negative, over 2^53) throws RangeError before anything is sent.
 */
export interface BankGateway {
  /** Opens a payment. Repeating after silence opens another; the first is never paid, for nobody is sent to it. */
  request(payment: { amountRial: bigint; description: string; callbackUrl: string; mobile?: string }): Promise<RequestReply>;
  /** Takes the money, with the amount that is **stored**, never one that came with the callback. May be repeated. */
  verify(payment: { authority: string; amountRial: bigint }): Promise<VerifyReply>;
  inquiry(authority: string): Promise<InquiryReply>;
  /** Paid and not yet verified; the bank tells at most 100, so this is a cross-check only. */
  unverified(): Promise<UnverifiedReply>;
  /** Gives the money back. May be repeated: a second one is refused (−61) and changes nothing; then ask `inquiry`. */
  reverse(authority: string): Promise<ReverseReply>;
  close(): Promise<void>;
}
