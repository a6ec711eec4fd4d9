import { createHash } from 'node:crypto';
import { planText, type OrderPlan } from '../../../domain/recurrence/index.ts';
import type { Database, Tx } from '../../connection.ts';

/** Positions hashed together: a million lines are a hundred short hashes, and no line leaves the database. */
const BUCKET = 10_000;

/**
 * SHA-256 (hex) over what a code signs: each line's product, operator, number, amount, price and count in their order,
 * and the plan. The order's name is not part of it: two orders of one content have one hash.
 */
export async function contentHash(db: Database, tx: Tx, versionId: string, plan: OrderPlan | null): Promise<string> {
  await db.query(`set local work_mem = '64MB'`, [], tx);
  const buckets = await db.query<{ hash: string }>(
    `select encode(sha256(convert_to(string_agg(
              concat_ws(' ', product_id, operator_code, coalesce(mobile, '-'), amount, price, item_count),
              E'\\n' order by position), 'UTF8')), 'hex') as hash
       from order_lines where order_version_id = $1
      group by (position - 1) / ${BUCKET} order by (position - 1) / ${BUCKET}`,
    [versionId],
    tx,
  );
  const content = JSON.stringify({ lines: buckets.map(({ hash }) => hash), plan: planText(plan) });
  return createHash('sha256').update(content).digest('hex');
}
