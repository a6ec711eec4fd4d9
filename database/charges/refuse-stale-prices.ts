import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '../connection.ts';
import { beginPosting, postEntries } from '../ledger/post-transaction.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { lockForSettling } from './lock-for-settling.ts';
import { entriesOf, settleCharges, type Settled } from './settle-charges.ts';

const BATCH = 2_000;

/**
 * Fails the next charges of a planned run whose product costs more than was confirmed, has another face value, or is not
 * sold any more, and gives their price back: nobody is charged for what nobody signed. Repeated until it answers 0. The
 * caller holds the run's row; a run that follows its confirmation at once keeps the prices of that moment.
 */
export async function refuseStalePrices(db: Database, tx: Tx, runId: string): Promise<number> {
  const products = await staleProducts(db, tx, runId);
  if (products.length === 0) return 0;
  const stale = await db.query<{ chargeId: string; gone: boolean }>(
    `select c.id as "chargeId", not p.active as gone from charges c join order_lines l on l.id = c.line_id join products p on p.id = c.product_id
      where c.run_id = $1 and c.product_id = any($2::uuid[]) and c.state = 'waiting' and ${STALE}
      order by c.id limit ${BATCH} for no key update of c`,
    [runId, products],
    tx,
  );
  if (stale.length === 0) return 0;
  const { organisationId, charges } = await lockForSettling(db, tx, runId, stale);
  const settled = stale.flatMap(({ chargeId, gone }): Settled[] => {
    const charge = charges.get(chargeId);
    return charge === undefined ? [] : [{ charge, attemptId: undefined, status: 'failed', failureCode: gone ? 'product-gone' : 'price-changed' }];
  });
  const posting = { id: `settle:${randomUUID()}`, kind: 'settle' as const, organisationId, runId, description: 'آزادسازی: قیمت تغییر کرده است' };
  await beginPosting(db, tx, posting);
  await settleCharges(db, tx, { ledgerTransactionId: posting.id, runId, settled, asOf: new Date(), gapMs: 0 });
  await tell(db, tx, runId);
  await postEntries(db, tx, posting, entriesOf(settled));
  return settled.length;
}

/** `l` is the line as it was signed, `p` its product today. List prices are compared: a discount stays as it was signed. */
const STALE = `(not p.active or p.price > l.price + l.discount or p.face_value <> l.amount)`;

/** A handful at most; of a run without them nothing more is looked at. */
async function staleProducts(db: Database, tx: Tx, runId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct p.id from runs r join orders o on o.id = r.order_id and o.plan is not null
       join order_lines l on l.order_version_id = r.order_version_id join products p on p.id = l.product_id and ${STALE}
      where r.id = $1`,
    [runId],
    tx,
  );
  return rows.map(({ id }) => id);
}

async function tell(db: Database, tx: Tx, runId: string): Promise<void> {
  const [run] = await db.query<{ organisation_id: string; order_id: string; name: string; made_by: string }>(
    'select r.organisation_id, r.order_id, o.name, o.created_by as made_by from runs r join orders o on o.id = r.order_id where r.id = $1', [runId], tx,
  );
  if (run === undefined) return;
  await tellCustomers(db, tx, {
    organisationId: run.organisation_id,
    kind: 'price-changed',
    madeBy: run.made_by,
    title: 'قیمت برخی محصول‌ها تغییر کرده است',
    body: `در «${run.name}» محصولی هست که از زمان تایید گران‌تر شده یا دیگر ارائه نمی‌شود؛ ردیف‌های آن انجام نشد. درخواست را ویرایش و دوباره تایید کنید.`,
    link: `/orders/${run.order_id}`,
    deduplicationKey: `price-changed:${runId}`,
  });
}
