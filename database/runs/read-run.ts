import type { ChargeStatus, RunStatus } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { RUN_AMOUNTS, RUN_COUNTS } from './run-counts.ts';

export type ByChargeStatus<Value> = Record<ChargeStatus, Value>;

/** One occurrence of an order as its customer sees it; rials are decimal strings. */
export interface RunView {
  id: string;
  orderId: string;
  orderName: string;
  organisationId: string;
  number: number;
  status: RunStatus;
  counts: ByChargeStatus<number>;
  /** Face value by status; `total` is their sum, `payable` what the customer is held. */
  amounts: ByChargeStatus<string>;
  total: string;
  payable: string;
  failureCode: string | null;
  occursAt: Date;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  creditDeadline: Date | null;
}

/** Counts and amounts come from the run's own row, which every settling batch keeps: reading them never gets slower with size. */
export const RUN_VIEW = `select r.id, r.order_id as "orderId", o.name as "orderName", r.organisation_id as "organisationId",
    r.number, r.status,
    json_build_object(
      'reserved', ${RUN_COUNTS.reserved},
      'succeeded', ${RUN_COUNTS.succeeded}, 'failed', ${RUN_COUNTS.failed}, 'cancelled', ${RUN_COUNTS.cancelled}) as counts,
    json_build_object(
      'reserved', ${RUN_AMOUNTS.reserved}::text,
      'succeeded', ${RUN_AMOUNTS.succeeded}::text, 'failed', ${RUN_AMOUNTS.failed}::text, 'cancelled', ${RUN_AMOUNTS.cancelled}::text) as amounts,
    r.amount_total::text as total, r.price_total::text as payable, r.failure_code as "failureCode",
    r.occurs_at as "occursAt", r.created_at as "createdAt", r.started_at as "startedAt", r.ended_at as "endedAt",
    r.credit_deadline as "creditDeadline"
  from runs r join orders o on o.id = r.order_id`;

/** The organisation's run; undefined for any other id, another organisation's included. */
export async function readRun(db: Database, organisationId: string, runId: string, tx?: Tx): Promise<RunView | undefined> {
  const [run] = await db.query<RunView>(`${RUN_VIEW} where r.id = $1 and r.organisation_id = $2`, [runId, organisationId], tx);
  return run;
}
