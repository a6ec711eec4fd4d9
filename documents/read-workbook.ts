/** The way in for Excel: an uploaded file becomes judged rows, or one clear refusal. */
import type { JudgedRow, UploadTotals } from '../domain/order-lines/index.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook/limits.ts';
import type { JudgeTask } from './workbook/messages.ts';
import { decodeRows } from './workbook/row-chunks.ts';
import { runWorkbookTask } from './workbook/run-worker.ts';

export { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook/limits.ts';
export type { JudgeTask } from './workbook/messages.ts';

export interface JudgedWorkbook {
  totals: UploadTotals;
  /** SHA-256 (hex) over the cells as read: the same list saved again has the same. */
  contentHash: string;
  /** Rows in Excel's order, some 2,000 at a time; may be walked several times. Blank rows between others are `skipped`. */
  chunks(): Iterable<JudgedRow[]>;
}

/**
 * Reads and judges a list in a worker thread with limits of size, memory and time.
 * @param source the file's bytes (copied) or its path
 * @param judge what the list is for, and what is known of its numbers
 * @throws Problem not-a-workbook, old-excel, encrypted-workbook, broken-workbook (415), file-too-large,
 *   workbook-too-large (413), too-many-rows, no-rows, missing-column, duplicate-column, workbook-timeout (422)
 */
export async function readAndJudgeWorkbook(source: Uint8Array | string, judge: JudgeTask, limits: WorkbookLimits = WORKBOOK_LIMITS): Promise<JudgedWorkbook> {
  const { totals, contentHash, chunks } = await runWorkbookTask({ source, judge, limits });
  return {
    totals,
    contentHash,
    *chunks() {
      for (const chunk of chunks) yield decodeRows(chunk);
    },
  };
}
