import { MAX_LINES_PER_ORDER } from '../../domain/order-lines/index.ts';
import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import type { LockedDraft } from './lock-draft.ts';

/** By how much an edit changed the draft's sums; money in rial. */
export interface DraftChange {
  lines?: number;
  products?: number;
  total?: bigint;
  payable?: bigint;
  /** Positions given out by this edit; they are never given out again, so a line's number means one line. */
  positions?: number;
}

/**
 * Ends every edit of a draft: moves the version's sums and raises `orders.version`, by which each code that was sent
 * for the earlier content is void. The caller holds the order's row lock.
 * Throws `order-too-large` beyond a million lines or a million items.
 */
export async function noteEdit(db: Database, tx: Tx, draft: LockedDraft, change: DraftChange = {}): Promise<void> {
  const { lines = 0, products = 0, total = 0n, payable = 0n, positions = 0 } = change;
  if (draft.lineCount + lines > MAX_LINES_PER_ORDER || draft.productCount + products > MAX_LINES_PER_ORDER) {
    throw new Problem('order-too-large');
  }
  await db.query(
    `update order_versions set line_count = line_count + $2, product_count = product_count + $3,
            total = total + $4, payable = payable + $5, last_position = last_position + $6
      where id = $1`,
    [draft.versionId, lines, products, total.toString(), payable.toString(), positions],
    tx,
  );
  await db.query(`update orders set version = version + 1, updated_at = now() where id = $1`, [draft.orderId], tx);
}
