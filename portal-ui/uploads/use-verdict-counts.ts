import type { Verdict } from '../../domain/order-lines/row.ts';
import { useStagedRows } from '../api/uploads.ts';

export type VerdictCounts = Record<Exclude<Verdict, 'skipped'>, number>;

/** How many rows each verdict has now; asked from the rows themselves, so it holds after every mended row and reload. */
export function useVerdictCounts(orderId: string, uploadId: string): VerdictCounts {
  const count = (verdict: Verdict) => useStagedRows(orderId, uploadId, { verdict, page: 1, pageSize: 1 }).data?.total ?? 0;
  return { rejected: count('rejected'), warning: count('warning'), accepted: count('accepted') };
}
