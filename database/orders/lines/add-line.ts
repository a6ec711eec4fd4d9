import type { Database, Tx } from '../../connection.ts';
import { lockDraft } from '../lock-draft.ts';
import { noteEdit } from '../note-edit.ts';
import { judgeInOrder } from './judge-in-order.ts';
import type { LineInput } from './judge-line.ts';
import type { LineView } from './line-view.ts';
import { readLine } from './read-line.ts';

/** Adds one line at the end of a draft. Throws as `judgeLine` and `lockDraft` do, and `order-too-large`. */
export async function addLine(
  db: Database,
  tx: Tx,
  { organisationId, orderId, line: input }: { organisationId: string; orderId: string; line: LineInput },
): Promise<LineView> {
  const draft = await lockDraft(db, tx, { organisationId, orderId });
  const line = await judgeInOrder(db, tx, draft, input);
  const items = BigInt(line.count);
  await noteEdit(db, tx, draft, { lines: 1, products: line.count, total: line.amount * items, payable: line.price * items, positions: 1 });
  const [added] = await db.query<{ id: string }>(
    `insert into order_lines (order_id, order_version_id, position, product_type, product_id, operator_code,
                              operator_source, mobile, amount, price, discount, item_count, warnings)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      orderId, draft.versionId, draft.lastPosition + 1, line.productType, line.productId, line.operatorCode,
      line.operatorSource, line.mobile, line.amount.toString(), line.price.toString(), line.discount.toString(), line.count, line.warnings,
    ],
    tx,
  );
  if (added === undefined) throw new Error('the line was not inserted');
  return readLine(db, tx, { versionId: draft.versionId, lineId: added.id });
}
