import { Problem } from '../../../domain/problems.ts';
import type { Database, Tx } from '../../connection.ts';
import { lockDraft, type LockedDraft } from '../lock-draft.ts';
import { noteEdit } from '../note-edit.ts';

interface Removed {
  lines: number;
  products: string | null;
  total: string | null;
  payable: string | null;
}

/**
 * Deletes the named lines of a draft, or all of them. Answers how many went.
 * Throws `not-found` where a named line is not in the order: then nothing is deleted.
 */
export async function removeLines(
  db: Database,
  tx: Tx,
  { organisationId, orderId, lineIds }: { organisationId: string; orderId: string; lineIds: readonly string[] | 'all' },
): Promise<number> {
  const draft = await lockDraft(db, tx, { organisationId, orderId });
  const removed = await deleteLines(db, tx, draft, lineIds);
  if (lineIds !== 'all' && removed !== new Set(lineIds).size) throw new Problem('not-found');
  return removed;
}

/** As `removeLines`, of a draft that is locked already; also what replacing a list begins with. */
export async function deleteLines(db: Database, tx: Tx, draft: LockedDraft, lineIds: readonly string[] | 'all'): Promise<number> {
  const [removed] = await db.query<Removed>(
    `with removed as (
       delete from order_lines where order_version_id = $1 and ($2::uuid[] is null or id = any($2::uuid[]))
       returning item_count, amount, price)
     select count(*)::int as lines, sum(item_count) as products, sum(amount * item_count) as total, sum(price * item_count) as payable
       from removed`,
    [draft.versionId, lineIds === 'all' ? null : lineIds],
    tx,
  );
  if (removed === undefined || removed.lines === 0) return 0;
  const change = {
    lines: removed.lines,
    products: Number(removed.products ?? 0),
    total: BigInt(removed.total ?? 0),
    payable: BigInt(removed.payable ?? 0),
  };
  await noteEdit(db, tx, draft, { lines: -change.lines, products: -change.products, total: -change.total, payable: -change.payable });
  draft.lineCount -= change.lines;
  draft.productCount -= change.products;
  draft.total -= change.total;
  draft.payable -= change.payable;
  return change.lines;
}
