import type { AdjustmentStatus } from '../../domain/statuses.ts';

/** A proposed correction of credit as the API answers it. */
export interface Adjustment {
  id: string;
  organisationId: string;
  organisationName: string;
  amount: string;
  reason: string;
  depositId: string | null;
  status: AdjustmentStatus;
  version: number;
  proposedById: string;
  proposedBy: string;
  createdAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
}
