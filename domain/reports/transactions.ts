/** The transaction report: which outcomes it shows, and under which name a customer stands in it. */
import type { ChargeStatus } from '../statuses.ts';

/** What was never sent is shown on its run and is no transaction. */
export const TRANSACTION_STATUSES = ['reserved', 'succeeded', 'failed'] as const satisfies readonly ChargeStatus[];
export type TransactionStatus = (typeof TRANSACTION_STATUSES)[number];

/** «organisation-شارژ و بسته», as the guide's مشتری column has it. */
export function customerInReport(organisationName: string): string {
  return `${organisationName}-شارژ و بسته`;
}
