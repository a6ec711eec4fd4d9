import type { PaymentFailure } from '../../domain/payments/failures.ts';
import type { PaymentStatus } from '../../domain/statuses.ts';

/** A payment through the bank's gateway as the API answers it; money in rials. */
export interface Payment {
  id: string;
  organisationId: string;
  organisationName: string;
  amount: string;
  status: PaymentStatus;
  /** Chosen once: credit it, or give it back. */
  outcome: 'credit' | 'reversal' | null;
  failureCode: PaymentFailure | null;
  authority: string | null;
  referenceId: string | null;
  cardPan: string | null;
  fee: string | null;
  ledgerTransactionId: string | null;
  callbackCount: number;
  workflowId: string;
  createdBy: string;
  createdAt: string;
  openedAt: string | null;
  settledAt: string | null;
  closedAt: string | null;
}

/** One thing that was said between us and the bank. */
export interface PaymentEvent {
  id: string;
  kind: string;
  result: string;
  /** The bank's number, where it gave one. */
  code: number | null;
  /** Of a callback: from where somebody came. */
  address: string | null;
  at: string;
}
