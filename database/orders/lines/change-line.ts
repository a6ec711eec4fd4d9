import type { Database, Tx } from '../../connection.ts';
import { lockDraft } from '../lock-draft.ts';
import { noteEdit } from '../note-edit.ts';
import { judgeInOrder } from './judge-in-order.ts';
import type { LineInput } from './judge-line.ts';
import type { LineView } from './line-view.ts';
import { readLine } from './read-line.ts';

interface LineChange {
  organisationId: string;
  orderId: string;
  lineId: string;
  line: LineInput;
}

/** Puts other content into a line, which keeps its number. Throws as `addLine` does, and `not-found`. */
export async function changeLine(db: Database, tx: Tx, { organisationId, orderId, lineId, line: input }: LineChange): Promise<LineView> {
  const draft = await lockDraft(db, tx, { organisationId, orderId });
  const old = await readLine(db, tx, { versionId: draft.versionId, lineId });
  const line = await judgeInOrder(db, tx, draft, input, lineId);
  const [items, oldItems] = [BigInt(line.count), BigInt(old.count)];
  await noteEdit(db, tx, draft, {
    products: line.count - old.count,
    total: line.amount * items - BigInt(old.amount) * oldItems,
    payable: line.price * items - BigInt(old.price) * oldItems,
  });
  await db.query(
    `update order_lines set product_type = $3, product_id = $4, operator_code = $5, operator_source = $6, mobile = $7,
            amount = $8, price = $9, item_count = $10, warnings = $11, discount = $12
      where order_version_id = $1 and id = $2`,
    [
      draft.versionId, lineId, line.productType, line.productId, line.operatorCode, line.operatorSource, line.mobile,
      line.amount.toString(), line.price.toString(), line.count, line.warnings, line.discount.toString(),
    ],
    tx,
  );
  return readLine(db, tx, { versionId: draft.versionId, lineId });
}
