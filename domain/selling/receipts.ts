/** What the receipts of money in are made of; money in rial. */
import type { DepositMethod } from '../statuses.ts';
import type { Party } from './party.ts';

interface Receipt {
  id: string;
  seller: Party;
  /** Whose credit it is. */
  organisation: Party;
  amount: bigint;
}

export interface DepositReceipt extends Receipt {
  method: DepositMethod;
  /** Jalali, `1405/09/05`. */
  paidOn: string;
  bank: string;
  trackingNumber: string;
  payer: string;
  /** The company's account that was paid into. */
  account: { bank: string; number: string; sheba: string; holder: string };
  handedInAt: Date;
  approvedAt: Date;
}

export interface PaymentReceipt extends Receipt {
  /** The bank's own number of the payment. */
  referenceId?: string;
  /** As the bank masks it: `502229******5995`. */
  cardPan?: string;
  requestedAt: Date;
  verifiedAt: Date;
}
