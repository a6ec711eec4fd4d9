import type { Database } from '../connection.ts';
import { RUN_VIEW, type RunView } from './read-run.ts';

export interface RunPage {
  items: RunView[];
  total: number;
}

/** Runs of one order, newest first; undefined where the order is not the organisation's. */
export async function readOrderRuns(
  db: Database,
  organisationId: string,
  orderId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<RunPage | undefined> {
  const [order] = await db.query<{ total: number }>(
    'select (select count(*)::int from runs where order_id = o.id) as total from orders o where o.id = $1 and o.organisation_id = $2',
    [orderId, organisationId],
  );
  if (order === undefined) return undefined;
  const items = await db.query<RunView>(
    `${RUN_VIEW} where r.order_id = $1 and r.organisation_id = $2 order by r.number desc limit $3 offset $4`,
    [orderId, organisationId, pageSize, (page - 1) * pageSize],
  );
  return { items, total: order.total };
}
