import type { Verdict } from '../../domain/order-lines/row.ts';
import type { UploadVerdict } from '../api/types.ts';

export type VerdictCounts = Record<Exclude<Verdict, 'skipped'>, number>;

/** Rows by verdict; the API counts a row with a warning among the accepted too. */
export function verdictCounts({ accepted, rejected, warnings }: UploadVerdict): VerdictCounts {
  return { rejected, warning: warnings, accepted: accepted - warnings };
}
