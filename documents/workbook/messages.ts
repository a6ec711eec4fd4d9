/** What goes to the worker thread and comes back; plain data only. */
import type { LineJudgeOptions, UploadTotals } from '../../domain/order-lines/index.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import { Problem, type ProblemCode, type ProblemError } from '../../domain/problems.ts';
import type { WorkbookLimits } from './limits.ts';

/** The judge's options with its lookups as data, since functions do not cross threads. */
export type JudgeTask = DistributiveOmit<LineJudgeOptions, 'learnedOperator' | 'alreadyListed'> & {
  /** E.164 → operator, for numbers that succeeded elsewhere than their prefix says. */
  learnedOperators?: ReadonlyMap<string, OperatorCode>;
  /** Numbers that the order or group already holds. */
  listedMobiles?: ReadonlySet<string>;
};
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export interface WorkbookTask {
  /** The file's bytes or its path. */
  source: Uint8Array | string;
  limits: WorkbookLimits;
  judge: JudgeTask;
}

/** Rows that are judged (`row-chunks.ts`), as they come; then one reply. */
export interface WorkbookRows {
  kind: 'rows';
  chunk: Uint8Array;
}

export type WorkbookReply =
  | { kind: 'judged'; totals: UploadTotals; contentHash: string }
  | { kind: 'refused'; code: ProblemCode; detail: string | undefined; errors: ProblemError[] | undefined; reason: string | undefined };

/** An error as data. Whatever the parser stumbled over besides our own refusals is a file that cannot be read. */
export function problemFields(error: unknown): Omit<WorkbookReply & { kind: 'refused' }, 'kind'> {
  if (error instanceof Problem) {
    const reason = error.cause === undefined ? undefined : String(error.cause);
    return { code: error.code, detail: error.detail, errors: error.errors, reason };
  }
  return { code: 'broken-workbook', detail: undefined, errors: undefined, reason: String(error) };
}
