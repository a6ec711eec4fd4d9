import type { Database, Tx } from '../connection.ts';

interface SameFile {
  orderId: string;
  kind: string;
  productId: string | null;
  contentHash: string;
  /** The upload that asks, where it is stored already. */
  except?: string;
}

/** Whether lines of the same list, bought as the same thing, still stand in the order. */
export async function isSameFileInOrder(db: Database, tx: Tx, { orderId, kind, productId, contentHash, except }: SameFile): Promise<boolean> {
  const [found] = await db.query(
    `select 1 from uploads u
      where u.order_id = $1 and u.content_hash = $2 and u.kind = $3 and u.product_id is not distinct from $4::uuid
        and u.status = 'applied' and u.id is distinct from $5::uuid
        and exists (
          select 1 from order_lines l join orders o on o.draft_version_id = l.order_version_id
           where o.id = u.order_id and l.upload_id = u.id)
      limit 1`,
    [orderId, contentHash, kind, productId, except ?? null],
    tx,
  );
  return found !== undefined;
}
