import type { RunStatus } from '../../domain/statuses.ts';

export interface Run {
  id: string;
  number: number;
  orderId: string;
  orderName: string;
  organisationId: string;
  organisationName: string;
  status: RunStatus;
  control: string;
  chargeCount: number;
  succeededCount: number;
  failedCount: number;
  cancelledCount: number;
  total: string;
  succeededAmount: string;
  failedAmount: string;
  cancelledAmount: string;
  payable: string;
  held: string;
  failureCode: string | null;
  occursAt: string;
  startedAt: string | null;
  endedAt: string | null;
  workflowId: string;
}

/** What stands behind a run, asked for by itself. */
export interface Standing {
  waits: { kind: string; operatorCode?: number; until?: string }[];
  operators: { operatorCode: number; reserved: number; succeeded: number; failed: number; succeededAmount: string; failedAmount: string }[];
  failures: { code: string; message: string; count: number }[];
  retry: { orderId: string; name: string; status: string } | null;
}
