import type { JudgedRow } from '../../../domain/order-lines/index.ts';
import { readAndJudgeWorkbook, type JudgeTask, type WorkbookLimits, WORKBOOK_LIMITS } from '../../../documents/read-workbook.ts';

/** Reads and judges through the worker thread, with all rows at hand. */
export async function judged(source: Uint8Array | string, task: JudgeTask = { kind: 'charge' }, limits: Partial<WorkbookLimits> = {}) {
  const workbook = await readAndJudgeWorkbook(source, task, { ...WORKBOOK_LIMITS, ...limits });
  const rows: JudgedRow[] = [...workbook.chunks()].flat();
  return { ...workbook, rows };
}
