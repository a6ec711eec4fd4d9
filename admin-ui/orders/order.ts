import type { OrderPlan } from '../../domain/recurrence/plan.ts';
import type { OrderStatus, SaleType } from '../../domain/statuses.ts';

/** What all runs of an order came to; rials are text. */
export interface OrderFigures {
  runs: number;
  open: number;
  charges: number;
  succeeded: number;
  failed: number;
  cancelled: number;
  amount: string;
  succeededAmount: string;
  failedAmount: string;
  cancelledAmount: string;
  held: string;
}

export interface Order {
  id: string;
  name: string;
  organisationId: string;
  organisationName: string;
  status: OrderStatus;
  saleType: SaleType;
  lineCount: number;
  total: string;
  payable: string;
  createdBy: string;
  createdAt: string;
  confirmedAt: string | null;
  plan: OrderPlan | null;
  nextOccurrenceAt: string | null;
  workflowId: string;
  /** Not in lists. */
  figures?: OrderFigures;
  retryOf?: { runId: string; number: number; orderName: string } | null;
}
