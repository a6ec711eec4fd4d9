import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { discountOf, rates, ratesParameter } from '../discounts/discount-of-line.ts';
import { readDiscountRates } from '../discounts/read-rates.ts';
import { deleteLines } from '../orders/lines/remove-lines.ts';
import type { LockedDraft } from '../orders/lock-draft.ts';
import { noteEdit } from '../orders/note-edit.ts';
import { isSameFileInOrder } from './find-same-file.ts';
import type { Upload } from './upload.ts';

interface Choices {
  acceptValidRows: boolean;
  acceptSameFile: boolean;
}

/**
 * Takes a staged list into the order: every good row becomes a line, in the list's order, by one statement inside the
 * database. A list that was applied before adds the rows that were mended since. Answers whether it was taken: false,
 * with nothing changed, where rows are refused and the caller did not say to go on without them, or none is good.
 * Throws `same-file`, `order-too-large`, `product-not-available`, and `wrong-state` where nothing is left to take.
 */
export async function applyUpload(db: Database, tx: Tx, draft: LockedDraft, upload: Upload, { acceptValidRows, acceptSameFile }: Choices): Promise<boolean> {
  const again = upload.status === 'applied';
  const waiting = again ? await countPending(db, tx, upload.id) : upload.accepted;
  if (again && waiting === 0) throw new Problem('wrong-state', { detail: 'ردیف‌های درست این فایل پیش‌تر به درخواست افزوده شده‌اند.' });
  if (waiting === 0 || (upload.rejected > 0 && !acceptValidRows)) return false;
  if (!again && upload.mode === 'append' && !acceptSameFile) {
    const { kind, productId, contentHash } = upload;
    if (await isSameFileInOrder(db, tx, { orderId: draft.orderId, kind, productId, contentHash, except: upload.id })) throw new Problem('same-file');
  }
  if (!again && upload.mode === 'replace') await deleteLines(db, tx, draft, 'all');
  await insertLines(db, tx, draft, upload, waiting);
  await db.query(`update uploads set status = 'applied', applied_at = now() where id = $1`, [upload.id], tx);
  if (again) await db.query(`update upload_rows set pending = false where upload_id = $1 and pending`, [upload.id], tx);
  return true;
}

/** Good rows that were mended since the list was applied. */
export async function countPending(db: Database, tx: Tx | undefined, uploadId: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(`select count(*)::int as n from upload_rows where upload_id = $1 and pending`, [uploadId], tx);
  return row?.n ?? 0;
}

/** SQL: what an item costs before discounts; of a direct charge that is what the row says. */
const LIST_PRICE = 'coalesce(p.price, r.amount)';

async function insertLines(db: Database, tx: Tx, draft: LockedDraft, upload: Upload, rows: number): Promise<void> {
  // A sort of 200,000 rows fits in memory then.
  await db.query(`set local work_mem = '64MB'`, [], tx);
  const discounts = ratesParameter(await readDiscountRates(db, tx, draft.organisationId));
  const [added] = await db.query<{ lines: number; total: string | null; payable: string | null }>(
    `with added as (
       insert into order_lines (order_id, order_version_id, position, product_type, product_id, operator_code,
                                operator_source, mobile, amount, price, discount, warnings, upload_id)
       select $2, $3, $4::int + row_number() over (order by r.row), p.type, p.id, r.operator_code, r.operator_source,
              r.mobile, coalesce(p.face_value, r.amount), ${LIST_PRICE} - ${discountOf(LIST_PRICE)}, ${discountOf(LIST_PRICE)}, r.codes, r.upload_id
         from upload_rows r
         join products p on p.active and p.operator_code = r.operator_code
          and case when $5::uuid is null then p.type = 'direct-charge' and p.is_default else p.id = $5::uuid end
         left join ${rates('$7')} on rate.op = p.operator_code and rate.type = p.type
        where r.upload_id = $1 and r.verdict in ('accepted', 'warning') and (r.pending or not $6::boolean)
       returning amount, price)
     select count(*)::int as lines, sum(amount) as total, sum(price) as payable from added`,
    [upload.id, draft.orderId, draft.versionId, draft.lastPosition, upload.productId, upload.status === 'applied', discounts],
    tx,
  );
  // Fewer lines than good rows: an operator has no product to charge with, or the package was withdrawn meanwhile.
  if (added === undefined || added.lines !== rows) throw new Problem('product-not-available');
  await noteEdit(db, tx, draft, {
    lines: rows,
    products: rows,
    total: BigInt(added.total ?? 0),
    payable: BigInt(added.payable ?? 0),
    positions: rows,
  });
}
