import { Problem } from '../../domain/problems.ts';
import type { SaleType } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { lockDraft } from './lock-draft.ts';
import { noteEdit } from './note-edit.ts';
import { lineTypesOf } from './sale-types.ts';

interface OrderEdit {
  organisationId: string;
  orderId: string;
  name?: string;
  saleType?: SaleType;
}

/** Renames a draft or changes its sale type; lines that the new type does not allow refuse it (`sale-type-mismatch`). */
export async function editOrder(db: Database, tx: Tx, { organisationId, orderId, name, saleType }: OrderEdit): Promise<void> {
  const draft = await lockDraft(db, tx, { organisationId, orderId });
  if (saleType !== undefined && saleType !== draft.saleType) {
    // What runs until the revision is confirmed is of the order's own sale type.
    if (draft.inForce !== undefined) throw new Problem('order-not-editable');
    const [other] = await db.query(
      `select 1 from order_lines where order_version_id = $1 and product_type <> all($2::text[]) limit 1`,
      [draft.versionId, lineTypesOf(saleType)],
      tx,
    );
    if (other !== undefined) throw new Problem('sale-type-mismatch');
  }
  await db.query(
    `update orders set name = coalesce($2, name), sale_type = coalesce($3, sale_type) where id = $1`,
    [orderId, name ?? null, saleType ?? null],
    tx,
  );
  await noteEdit(db, tx, draft);
}
