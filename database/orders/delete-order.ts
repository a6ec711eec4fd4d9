import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { lockDraft } from './lock-draft.ts';

/** Deletes a draft with its lines and uploads. A confirmed order is a record and stays (`order-not-editable`). */
export async function deleteOrder(db: Database, tx: Tx, of: { organisationId: string; orderId: string }): Promise<void> {
  const draft = await lockDraft(db, tx, of);
  if (draft.inForce !== undefined) throw new Problem('order-not-editable');
  await db.query(`delete from order_lines where order_version_id = $1`, [draft.versionId], tx);
  await db.query(`delete from uploads where order_id = $1`, [draft.orderId], tx);
  await db.query(`delete from orders where id = $1`, [draft.orderId], tx);
}
