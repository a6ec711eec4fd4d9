import type { Database, Tx } from '../connection.ts';

/** Counts an upload's rows anew after some of them were judged again. Packages cost what the catalogue says. */
export async function recountUpload(db: Database, tx: Tx, uploadId: string): Promise<void> {
  await db.query(
    `update uploads u set rows = c.rows, accepted = c.accepted, rejected = c.rejected, warnings = c.warnings,
            total = case when u.kind <> 'internet-package' then c.amount
                         else c.accepted * coalesce((select face_value from products where id = u.product_id), 0) end
       from (
         select count(*) filter (where verdict <> 'skipped') as rows,
                count(*) filter (where verdict in ('accepted', 'warning')) as accepted,
                count(*) filter (where verdict = 'rejected') as rejected,
                count(*) filter (where verdict = 'warning') as warnings,
                coalesce(sum(amount) filter (where verdict in ('accepted', 'warning')), 0) as amount
           from upload_rows where upload_id = $1) c
      where u.id = $1`,
    [uploadId],
    tx,
  );
}
