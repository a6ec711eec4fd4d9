import { Problem, type ProblemError } from '../../../domain/problems.ts';
import type { Database, Tx } from '../../connection.ts';
import { discountOf, rates, ratesParameter } from '../../discounts/discount-of-line.ts';
import { readDiscountRates } from '../../discounts/read-rates.ts';
import type { LockedDraft } from '../lock-draft.ts';

/** What an item costs before discounts: a direct charge what the customer chose, anything else what the catalogue says. */
const LIST_PRICE = 'coalesce(p.price, l.amount)';
const DISCOUNT = discountOf(LIST_PRICE);

/** SQL: the products at what is taken off them today, by the rates in `$2`. */
const CATALOGUE = `products p left join ${rates('$2')} on rate.op = p.operator_code and rate.type = p.type`;

/** A line that costs something else today: another face value, another list price, or a discount that came, went or ended. */
const STALE = `p.id = l.product_id
  and (l.amount, l.price, l.discount) is distinct from (coalesce(p.face_value, l.amount), ${LIST_PRICE} - ${DISCOUNT}, ${DISCOUNT})`;

/**
 * Brings the draft's prices to those of the catalogue, less today's discounts, so that the form shows what will be paid. Answers whether any
 * differed; then the version's sums are made anew and every earlier code is void.
 * Throws `product-not-available`, naming the products, where a line's product is no longer sold.
 */
export async function repriceLines(db: Database, tx: Tx, draft: LockedDraft): Promise<boolean> {
  await refuseWithdrawn(db, tx, draft.versionId);
  const changed = await db.query(
    `update order_lines l set amount = coalesce(p.face_value, l.amount), price = ${LIST_PRICE} - ${DISCOUNT}, discount = ${DISCOUNT} from ${CATALOGUE}
      where l.order_version_id = $1 and ${STALE} returning 1`,
    [draft.versionId, ratesParameter(await readDiscountRates(db, tx, draft.organisationId))],
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

/** Whether every line still costs what it would cost today and may still be sold. */
export async function pricesStand(db: Database, tx: Tx, { versionId, organisationId }: Pick<LockedDraft, 'versionId' | 'organisationId'>): Promise<boolean> {
  const [differing] = await db.query(
    `select 1 from order_lines l, ${CATALOGUE}
      where l.order_version_id = $1 and p.id = l.product_id and (not p.active or (${STALE})) limit 1`,
    [versionId, ratesParameter(await readDiscountRates(db, tx, organisationId))],
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
