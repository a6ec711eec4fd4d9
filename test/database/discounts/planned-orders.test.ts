import { expect, test } from 'vitest';
import { prepareCharges } from '../../../database/charges/prepare-charges.ts';
import { createOrder } from '../../../database/orders/create-order.ts';
import { addLine } from '../../../database/orders/lines/add-line.ts';
import { createRun } from '../../../database/runs/create-run.ts';
import { mobile, useWorld } from '../support/world.ts';

const world = useWorld();

test('a planned run charges the discounted price that was signed, also when the discount is over; a dearer catalogue it refuses', async () => {
  const { db } = world();
  const { id: organisationId, userId } = await world().organisation(100_000_000n);
  const [product] = await db.query<{ id: string; price: string }>(
    `select id, price from products where type = 'internet-package' and operator_code = 1 and active order by price limit 1`);
  await db.query(`insert into discounts (basis_points, from_date) values (500, current_date - 2) returning id`);
  const { id: orderId } = await db.transaction((tx) => createOrder(db, tx, { organisationId, userId, name: 'هر ماه' }));
  await db.transaction((tx) => addLine(db, tx, { organisationId, orderId, line: { productType: 'internet-package', productId: product!.id, mobile: mobile(1) } }));
  const [version] = await db.query<{ id: string }>(
    `update order_versions set confirmed_at = now(), content_hash = 'x' where order_id = $1 returning id`, [orderId]);
  await db.query(`update orders set status = 'scheduled', plan = '{}', confirmed_version_id = draft_version_id, draft_version_id = null where id = $1 returning id`, [orderId]);
  const run = async (occursAt: string) => {
    const { runId } = await db.transaction((tx) => createRun(db, tx, { orderId, orderVersionId: version!.id, organisationId, occursAt: new Date(occursAt) }));
    while (!(await prepareCharges(db, runId)));
    return (await db.query<{ price: string; status: string; failure_code: string | null }>('select price, status, failure_code from charges where run_id = $1', [runId]))[0];
  };
  const list = BigInt(product!.price);
  const price = String(list - (list * 500n) / 10_000n);
  expect(await run('2026-12-01T06:00:00Z')).toEqual({ price, status: 'reserved', failure_code: null });
  await db.query('delete from discounts where true returning 1');
  expect(await run('2027-01-01T06:00:00Z')).toEqual({ price, status: 'reserved', failure_code: null });
  await db.query('update products set price = price + 1 where id = $1 returning id', [product!.id]);
  expect(await run('2027-02-01T06:00:00Z')).toEqual({ price, status: 'failed', failure_code: 'price-changed' });
  expect(await world().differences()).toEqual([]);
});
