import type { DepositDecision } from '../../domain/deposits/after-decision.ts';
import type { DepositMethod, DepositStatus } from '../../domain/statuses.ts';
import type { Claimed } from '../shown/claim-button.tsx';

export interface DuplicateSlip {
  id: string;
  organisationName: string;
  status: DepositStatus;
  amount: string;
  paidOn: string;
  trackingNumber: string;
  payer: string;
  submittedAt: string;
  undone: boolean;
  sameSlip: boolean;
  sameNumber: boolean;
}

export interface SlipRound {
  round: number;
  amount: string;
  paidOn: string;
  bank: string;
  method: DepositMethod;
  trackingNumber: string;
  payer: string;
  submittedBy: string;
  submittedAt: string;
}

export interface SlipDecision {
  version: number;
  decision: DepositDecision | 'expire';
  fromStatus: DepositStatus;
  toStatus: DepositStatus;
  slipAmount: string | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: string;
}

/** A slip as the API answers it: what was entered, what else looks like it, what was decided. Dates Jalali, money in rials. */
export interface Deposit extends Claimed {
  status: DepositStatus;
  version: number;
  round: number;
  organisationId: string;
  organisationName: string;
  amount: string;
  paidOn: string;
  bankName: string;
  companyAccountNumber: string;
  method: DepositMethod;
  trackingNumber: string;
  payer: string;
  slipMediaType: string;
  createdBy: string;
  submittedAt: string;
  /** Two people have to approve it. */
  needsSecond: boolean;
  firstApprovedById: string | null;
  firstApprovedBy: string | null;
  lateSince: string | null;
  escalatedAt: string | null;
  undoneAt: string | null;
  duplicates: DuplicateSlip[];
  submissions: SlipRound[];
  decisions: SlipDecision[];
}
