import { MAX_ROWS_PER_FILE } from '../../domain/order-lines/index.ts';

/** What one uploaded workbook may cost us. Every limit ends in a `Problem` that says so in Persian. */
export interface WorkbookLimits {
  /** Of the file as it was sent; 200,000 rows are about 8 MB. */
  maxFileBytes: number;
  /** Of all its parts together after inflating; 200,000 rows of three columns are about 45 MB. */
  maxInflatedBytes: number;
  /** Excel reaches 10–40; deflate's limit of 1,032 is what bombs use. Small files are let be (`ratioFreeBytes`). */
  maxInflationRatio: number;
  ratioFreeBytes: number;
  maxEntries: number;
  /** Rows below the header that are not blank. */
  maxRows: number;
  /** Old generation of the worker thread's heap. */
  maxHeapMb: number;
  timeoutMs: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  maxFileBytes: 25 * 1024 * 1024,
  maxInflatedBytes: 200 * 1024 * 1024,
  maxInflationRatio: 100,
  ratioFreeBytes: 16 * 1024 * 1024,
  maxEntries: 2_000,
  maxRows: MAX_ROWS_PER_FILE,
  maxHeapMb: 192,
  timeoutMs: 60_000,
};

/** Inflated bytes that a file of this size may come to. */
export function inflationBudget(fileBytes: number, limits: WorkbookLimits): number {
  return Math.min(limits.maxInflatedBytes, Math.max(limits.ratioFreeBytes, fileBytes * limits.maxInflationRatio));
}
