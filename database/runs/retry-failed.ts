import { Problem } from '../../domain/problems.ts';
import type { SaleType } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { discountOf, rates, ratesParameter } from '../discounts/discount-of-line.ts';
import { readDiscountRates } from '../discounts/read-rates.ts';
import { createOrder } from '../orders/create-order.ts';
import { deleteOrder } from '../orders/delete-order.ts';
import { lockDraft } from '../orders/lock-draft.ts';
import { noteEdit } from '../orders/note-edit.ts';
import type { OrderView } from '../orders/order-view.ts';
import { readOrder } from '../orders/read-order.ts';

interface Retry {
  runId: string;
  organisationId: string;
  userId: string;
}

/** `skipped`: failed items whose product is not sold any more. `made`: false where an earlier draft is still as it was made. */
export interface RetryOrder {
  order: OrderView;
  skipped: number;
  made: boolean;
}

/** Statuses in which no charge is sent any more, so that the failed are all there; `settling` has only unknowns left. */
const SENDING_IS_OVER = ['settling', 'finished', 'cancelled', 'failed'];

/**
 * Makes a draft order of the definitively failed charges of a run, at today's prices, to be looked at and confirmed
 * like any other. Unknown charges are never copied: they may have succeeded. Charges of one line become one line again; those that the
 * operator called another operator's carry that as a warning. A run has one such order at a time, or its numbers would be sent twice:
 * while its draft is untouched it is answered again, and what somebody has gone on with is named by Problem `already-retried {orderId}`.
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
  // Two at once make one.
  await db.query('select pg_advisory_xact_lock(4805004, hashtext($1))', [runId], tx);
  const earlier = await findEarlier(db, tx, { runId, organisationId, failed: run.failed });
  if (earlier !== undefined) return earlier;
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
  await db.query('update orders set retry_of_run_id = $2, retry_version = version where id = $1 returning id', [made.id, runId], tx);
  return { order: await readOrder(db, { organisationId, orderId: made.id }, tx), skipped: run.failed - copied.products, made: true };
}

/**
 * The order that was made of this run before and still counts. An untouched draft from before more of the run has failed is taken away:
 * a new one holds all of it.
 */
async function findEarlier(
  db: Database, tx: Tx, { runId, organisationId, failed }: { runId: string; organisationId: string; failed: number },
): Promise<RetryOrder | undefined> {
  const [order] = await db.query<{ id: string; untouched: boolean }>(
    `select id, status = 'draft' and version = retry_version as untouched from orders
      where retry_of_run_id = $1 and status <> 'cancelled' order by created_at desc limit 1 for update`,
    [runId], tx,
  );
  if (order === undefined) return undefined;
  if (!order.untouched) throw new Problem('already-retried', { extra: { orderId: order.id } });
  const view = await readOrder(db, { organisationId, orderId: order.id }, tx);
  const [sold] = await db.query<{ items: number }>(
    `select count(*)::int as items from charges c join products p on p.id = c.product_id and p.active where c.run_id = $1 and c.status = 'failed'`, [runId], tx,
  );
  if (sold?.items === view.productCount) return { order: view, skipped: failed - view.productCount, made: false };
  await deleteOrder(db, tx, { organisationId, orderId: order.id });
  return undefined;
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
       select c.line_id, count(*)::int as items, bool_or(c.failure_code = 'wrong-operator') as wrong_operator from charges c where c.run_id = $1 and c.status = 'failed' group by c.line_id
     ), lines as (
       select l.*, f.items, f.wrong_operator, coalesce(p.face_value, l.amount) as today_amount, coalesce(p.price, l.amount) as list_price, ${discountOf('coalesce(p.price, l.amount)')} as today_discount,
           row_number() over (order by l.position) as place,
           l.mobile is not null and row_number() over (partition by l.mobile order by l.position) > 1 as repeated
         from failed f join order_lines l on l.id = f.line_id join products p on p.id = l.product_id and p.active
           left join ${rates('$4')} on rate.op = p.operator_code and rate.type = p.type
     ), copied as (
       insert into order_lines (order_id, order_version_id, position, product_type, product_id, operator_code, operator_source,
                                mobile, amount, price, discount, item_count, warnings)
       select $2, $3, place, product_type, product_id, operator_code, operator_source, mobile, today_amount, list_price - today_discount, today_discount, items,
              array_remove(array_remove(warnings, 'repeated-number'), 'refused-as-other-operator') || case when repeated then array['repeated-number'] else '{}' end
                || case when wrong_operator then array['refused-as-other-operator'] else '{}' end
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
