import { Problem } from '../../domain/problems.ts';
import type { SaleType } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { discountOf, rates, ratesParameter } from '../discounts/discount-of-line.ts';
import { readDiscountRates } from '../discounts/read-rates.ts';
import { createOrder } from '../orders/create-order.ts';
import { lockDraft } from '../orders/lock-draft.ts';
import { noteEdit } from '../orders/note-edit.ts';
import type { OrderView } from '../orders/order-view.ts';
import { readOrder } from '../orders/read-order.ts';

interface Retry {
  runId: string;
  organisationId: string;
  userId: string;
}

/** `skipped`: failed items whose product is not sold any more. */
export interface RetryOrder {
  order: OrderView;
  skipped: number;
}

/** Statuses in which no charge is sent any more, so that the failed are all there; `settling` has only unknowns left. */
const SENDING_IS_OVER = ['settling', 'finished', 'cancelled', 'failed'];

/**
 * Makes a draft order of the definitively failed charges of a run, at today's prices, to be looked at and confirmed
 * like any other. Unknown charges are never copied: they may have succeeded. Charges of one line become one line again.
 * Throws Problem `not-found`, `wrong-state` while charges are still being sent, `order-empty` where nothing can be sent again.
 */
export async function retryFailed(db: Database, tx: Tx, { runId, organisationId, userId }: Retry): Promise<RetryOrder> {
  const [run] = await db.query<{ status: string; name: string; sale_type: SaleType; failed: number }>(
    `select r.status, o.name, o.sale_type, r.failed_count as failed from runs r join orders o on o.id = r.order_id
      where r.id = $1 and r.organisation_id = $2`,
    [runId, organisationId],
    tx,
  );
  if (run === undefined) throw new Problem('not-found');
  if (!SENDING_IS_OVER.includes(run.status)) {
    throw new Problem('wrong-state', { detail: 'تا پایان ارسال نمی‌توان ناموفق‌ها را دوباره سفارش داد.' });
  }
  const made = await createOrder(db, tx, {
    organisationId, userId, name: `تلاش دوباره: ${run.name}`.slice(0, 200), saleType: run.sale_type,
  });
  const draft = await lockDraft(db, tx, { organisationId, orderId: made.id });
  const copied = await copyFailed(db, tx, { runId, orderId: made.id, versionId: draft.versionId, organisationId });
  if (copied.lines === 0) throw new Problem('order-empty', { detail: 'این اجرا ردیف ناموفقی ندارد که بتوان دوباره فرستاد.' });
  await noteEdit(db, tx, draft, {
    lines: copied.lines, products: copied.products, positions: copied.lines,
    total: BigInt(copied.total), payable: BigInt(copied.payable),
  });
  return { order: await readOrder(db, { organisationId, orderId: made.id }, tx), skipped: run.failed - copied.products };
}

interface Copied {
  lines: number;
  products: number;
  total: string;
  payable: string;
}

async function copyFailed(db: Database, tx: Tx, to: { runId: string; orderId: string; versionId: string; organisationId: string }): Promise<Copied> {
  const [copied] = await db.query<Copied>(
    `with failed as (
       select c.line_id, count(*)::int as items from charges c where c.run_id = $1 and c.status = 'failed' group by c.line_id
     ), lines as (
       select l.*, f.items, coalesce(p.face_value, l.amount) as today_amount, coalesce(p.price, l.amount) as list_price, ${discountOf('coalesce(p.price, l.amount)')} as today_discount,
           row_number() over (order by l.position) as place,
           l.mobile is not null and row_number() over (partition by l.mobile order by l.position) > 1 as repeated
         from failed f join order_lines l on l.id = f.line_id join products p on p.id = l.product_id and p.active
           left join ${rates('$4')} on rate.op = p.operator_code and rate.type = p.type
     ), copied as (
       insert into order_lines (order_id, order_version_id, position, product_type, product_id, operator_code, operator_source,
                                mobile, amount, price, discount, item_count, warnings)
       select $2, $3, place, product_type, product_id, operator_code, operator_source, mobile, today_amount, list_price - today_discount, today_discount, items,
              array_remove(warnings, 'repeated-number') || case when repeated then array['repeated-number'] else '{}' end
         from lines order by place
       returning amount, price, item_count
     )
     select count(*)::int as lines, coalesce(sum(item_count), 0)::int as products,
            coalesce(sum(amount * item_count), 0)::text as total, coalesce(sum(price * item_count), 0)::text as payable
       from copied`,
    [to.runId, to.orderId, to.versionId, ratesParameter(await readDiscountRates(db, tx, to.organisationId))],
    tx,
  );
  if (copied === undefined) throw new Error('an aggregate answers one row');
  return copied;
}
