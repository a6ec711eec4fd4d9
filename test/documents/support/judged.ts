import type { JudgedRow } from '../../../domain/order-lines/index.ts';
import { whileReadingWorkbook, type JudgeTask, type WorkbookLimits, WORKBOOK_LIMITS } from '../../../documents/read-workbook.ts';

/** Reads and judges through the worker thread, with all rows at hand. */
export async function judged(source: Uint8Array | string, task: JudgeTask = { kind: 'charge' }, limits: Partial<WorkbookLimits> = {}) {
  return whileReadingWorkbook(source, task, async ({ chunks, summary }) => {
    const rows: JudgedRow[] = [];
    for await (const chunk of chunks()) rows.push(...chunk);
    return { ...await summary(), rows };
  }, { ...WORKBOOK_LIMITS, ...limits });
}
