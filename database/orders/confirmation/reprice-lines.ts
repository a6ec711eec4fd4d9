import { Problem, type ProblemError } from '../../../domain/problems.ts';
import type { Database, Tx } from '../../connection.ts';
import type { LockedDraft } from '../lock-draft.ts';

/** Face value and price of a line whose product has a fixed price; a direct charge costs what the customer chose. */
const STALE = `p.id = l.product_id and p.face_value is not null and (l.amount, l.price) is distinct from (p.face_value, p.price)`;

/**
 * Brings the draft's prices to those of the catalogue, so that the form shows what will be paid. Answers whether any
 * differed; then the version's sums are made anew and every earlier code is void.
 * Throws `product-not-available`, naming the products, where a line's product is no longer sold.
 */
export async function repriceLines(db: Database, tx: Tx, draft: LockedDraft): Promise<boolean> {
  await refuseWithdrawn(db, tx, draft.versionId);
  const changed = await db.query(
    `update order_lines l set amount = p.face_value, price = p.price from products p
      where l.order_version_id = $1 and ${STALE} returning 1`,
    [draft.versionId],
    tx,
  );
  if (changed.length === 0) return false;
  await db.query(
    `update order_versions v set total = s.total, payable = s.payable
       from (select sum(amount * item_count) as total, sum(price * item_count) as payable
               from order_lines where order_version_id = $1) s
      where v.id = $1`,
    [draft.versionId],
    tx,
  );
  await db.query(`update orders set version = version + 1, updated_at = now() where id = $1`, [draft.orderId], tx);
  return true;
}

/** Whether every line still costs what the catalogue says and may still be sold. */
export async function pricesStand(db: Database, tx: Tx, versionId: string): Promise<boolean> {
  const [differing] = await db.query(
    `select 1 from order_lines l join products p on p.id = l.product_id
      where l.order_version_id = $1 and (not p.active or (${STALE})) limit 1`,
    [versionId],
    tx,
  );
  return differing === undefined;
}

async function refuseWithdrawn(db: Database, tx: Tx, versionId: string): Promise<void> {
  const withdrawn = await db.query<{ persian: string; line: number }>(
    `select p.persian, min(l.position) as line from order_lines l join products p on p.id = l.product_id
      where l.order_version_id = $1 and not p.active group by p.persian order by line`,
    [versionId],
    tx,
  );
  if (withdrawn.length === 0) return;
  const errors: ProblemError[] = withdrawn.map(({ persian, line }) => ({
    field: 'lines', row: line, value: persian, code: 'product-not-available', message: `«${persian}» دیگر ارائه نمی‌شود.`,
  }));
  throw new Problem('product-not-available', { errors });
}
