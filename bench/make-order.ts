import type { Database } from '../database/connection.ts';

export interface BenchOrder {
  orderId: string;
  versionId: string;
  organisationId: string;
  userId: string;
}

/** An order of `numbers` distinct numbers of one operator, confirmed; put straight into the tables. */
export async function makeOrder(db: Database, numbers: number): Promise<BenchOrder> {
  return db.transaction(async (tx) => {
    const [buyer] = await db.query<{ organisationId: string; userId: string }>(
      `select organisation_id as "organisationId", id as "userId" from users where role = 'owner' order by created_at limit 1`, [], tx,
    );
    if (buyer === undefined) throw new Error('The seed made no owner.');
    const [order] = await db.query<{ id: string }>(
      `insert into orders (organisation_id, name, status, created_by) values ($1, 'bench', 'active', $2) returning id`,
      [buyer.organisationId, buyer.userId], tx,
    );
    const [version] = await db.query<{ id: string }>(
      `insert into order_versions (order_id, organisation_id, number, line_count, product_count, total, payable, last_position)
       values ($1, $2, 1, $3::int, $3::int, $3::int * 50000::bigint, $3::int * 50000::bigint, $3::int) returning id`,
      [order?.id, buyer.organisationId, numbers], tx,
    );
    await db.query(
      `insert into order_lines (order_id, order_version_id, position, product_type, product_id, operator_code, operator_source, mobile, amount, price)
       select $1, $2, n, 'direct-charge', p.id, 1, 'prefix', '+98912' || lpad(n::text, 7, '0'), 50000, 50000
         from generate_series(1, $3::int) n join products p on p.operator_code = 1 and p.is_default`,
      [order?.id, version?.id, numbers], tx,
    );
    await db.query(
      `update order_versions set content_hash = 'bench', confirmed_at = now(), confirmed_by = $2 where id = $1 returning id`,
      [version?.id, buyer.userId], tx,
    );
    await db.query('update orders set confirmed_version_id = $2 where id = $1 returning id', [order?.id, version?.id], tx);
    return { orderId: order?.id ?? '', versionId: version?.id ?? '', ...buyer };
  });
}
