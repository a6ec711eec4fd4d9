import type { Database } from '../connection.ts';
import { refuseStalePrices } from './refuse-stale-prices.ts';

const LINES_PER_STEP = 50_000;

/**
 * Makes charges of the next lines of a run; repeated until it answers true (all are there). Repeating a step that was
 * committed makes nothing twice: the run remembers how far it is.
 */
export async function prepareCharges(db: Database, runId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [run] = await db.query<{ version: string; position: number; prepared_at: Date | null }>(
      'select order_version_id as version, prepared_position as position, prepared_at from runs where id = $1 for no key update',
      [runId],
      tx,
    );
    if (run === undefined) throw new Error('No such run');
    if (run.prepared_at !== null) return true;
    const [step] = await db.query<{ last: number | null }>(
      `with lines as (
         select * from order_lines where order_version_id = $2 and position > $3 order by position limit ${LINES_PER_STEP}
       ), made as (
         insert into charges (run_id, organisation_id, line_id, line, item, product_type, product_id, product_code,
                              operator_code, mobile, amount, price, due_at)
         select $1, r.organisation_id, l.id, l.position, i, l.product_type, l.product_id, p.code,
                l.operator_code, l.mobile, l.amount, l.price, r.created_at
           from lines l join products p on p.id = l.product_id join runs r on r.id = $1
           cross join lateral generate_series(1, l.item_count) i
           order by l.position, i
       )
       select max(position) as last from lines`,
      [runId, run.version, run.position],
      tx,
    );
    if (step?.last != null) {
      await db.query('update runs set prepared_position = $2 where id = $1 returning id', [runId, step.last], tx);
      return false;
    }
    if ((await refuseStalePrices(db, tx, runId)) > 0) return false;
    await chainRepeatedNumbers(db, runId, tx);
    await db.query('update runs set prepared_at = now() where id = $1 returning id', [runId], tx);
    return true;
  });
}

/** Of a number that stands several times only the first charge is due; each settled one lets its successor go. */
async function chainRepeatedNumbers(db: Database, runId: string, tx: Parameters<typeof db.query>[2]): Promise<void> {
  await db.query(
    `with ordered as (
       select id, lag(id) over w as previous, lead(id) over w as next from charges
         where run_id = $1 and mobile is not null and state = 'waiting' window w as (partition by mobile order by line, item)
     )
     update charges c set successor_id = o.next, due_at = case when o.previous is null then c.due_at else 'infinity' end
       from ordered o where c.id = o.id and (o.previous is not null or o.next is not null) returning c.id`,
    [runId],
    tx,
  );
}
