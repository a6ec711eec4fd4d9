import type { NotSentReason, SendBefore } from '../http/exchange.ts';

export type { NotSentReason, SendBefore };

export interface ChargeRequest {
  /** unique for each attempt, committed before the call */
  reference: string;
  /** 1 Hamrah Aval · 2 Irancell · 3 Rightel · 5 Shatel Mobile */
  operatorCode: number;
  /** E.164 */
  mobile: string;
  /** the operator's code of the direct charge kind or internet package */
  productCode: string;
  /** face value in rial */
  amount: bigint;
  /** the number was ported to this operator; operators take such numbers by another method */
  ported: boolean;
}

export interface PinRequest {
  reference: string;
  operatorCode: number;
  /** in rial */
  faceValue: bigint;
}

export interface SendGuard {
  sendBefore: SendBefore;
  /** from the call to the last byte of the answer */
  timeoutMs: number;
}

export interface Answer {
  kind: 'answer';
  /** the operator's word, at most 64 characters; `domain/operator-answers.ts` knows what it means */
  code: string;
  operatorTransactionId?: string;
  /** the purchased code, a secret: present whenever a PIN call answers `ok` */
  pin?: { code: string; serial: string };
}

/** Certainly never written to a socket: nothing was charged by this call. */
export interface NotSent {
  kind: 'not-sent';
  reason: NotSentReason;
}

/** Possibly written, and no usable answer: the outcome is unknown and must be inquired about. */
export interface Silence {
  kind: 'silence';
  reason: string;
}

export type OperatorReply = Answer | NotSent | Silence;

/**
 * What an inquiry found. `answer` is the stored outcome of that reference (`in-progress` is one that is not final).
 * `not-found` is only what the operator said now: whether it counts is the caller's rule (design, "Calling an
 * operator", 4). `silence` also stands for an inquiry that was not sent: nothing was learned either way.
 */
export type InquiryReply = Answer | { kind: 'not-found' } | Silence;

/** Our own wallet at the operators. */
export type BalanceReply = { kind: 'balance'; rial: bigint | 'unlimited' } | Silence;

/** The way to the mobile operators. None of the calls rejects; each is sent at most once. */
export interface OperatorGateway {
  charge(request: ChargeRequest, guard: SendGuard): Promise<OperatorReply>;
  inquire(reference: string, timeoutMs: number): Promise<InquiryReply>;
  purchasePin(request: PinRequest, guard: SendGuard): Promise<OperatorReply>;
  /** answers the same code again, however often it is asked */
  inquirePin(reference: string, timeoutMs: number): Promise<InquiryReply>;
  balance(timeoutMs: number): Promise<BalanceReply>;
  /** takes no more calls and waits for those in flight, each of which is bounded by its own time-out */
  close(): Promise<void>;
}
