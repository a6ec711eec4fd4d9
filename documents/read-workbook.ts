/** The way in for Excel: an uploaded file becomes judged rows, or one clear refusal. */
import type { JudgedRow, UploadTotals } from '../domain/order-lines/index.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook/limits.ts';
import type { JudgeTask } from './workbook/messages.ts';
import { Reading } from './workbook/reading.ts';
import { decodeRows } from './workbook/row-chunks.ts';

export { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook/limits.ts';
export type { JudgeTask } from './workbook/messages.ts';

/** What is known of a list when its last row has been read. */
export interface WorkbookSummary {
  totals: UploadTotals;
  /** SHA-256 (hex) over the cells as read: the same list saved again has the same. */
  contentHash: string;
}

/** A list while it is being read. */
export interface JudgedWorkbook {
  /**
   * Rows in Excel's order, some 2,000 at a time, as they come; may be walked several times. Blank rows between others
   * are `skipped`. Throws where the file turns out to be refused.
   */
  chunks(): AsyncIterable<JudgedRow[]>;
  summary(): Promise<WorkbookSummary>;
}

/**
 * Reads and judges a list in a worker thread with limits of size, memory and time, and hands its rows to `work` while
 * the thread goes on. `work` begins when the reading does, after the files before it; the thread ends with it.
 * @param source the file's bytes (copied) or its path
 * @param judge what the list is for, and what is known of its numbers
 * @throws Problem not-a-workbook, old-excel, encrypted-workbook, broken-workbook (415), file-too-large,
 *   workbook-too-large (413), too-many-rows, no-rows, missing-column, duplicate-column, workbook-timeout (422)
 */
export async function whileReadingWorkbook<T>(
  source: Uint8Array | string, judge: JudgeTask, work: (workbook: JudgedWorkbook) => Promise<T>, limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<T> {
  const reading = new Reading({ source, judge, limits });
  try {
    await reading.begun;
    return await work({
      async *chunks() {
        for await (const chunk of reading.chunks()) yield decodeRows(chunk);
      },
      summary: () => reading.summary,
    });
  } finally {
    await reading.stop();
  }
}
