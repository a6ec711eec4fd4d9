import type { Database, Tx } from '../connection.ts';

interface Marking {
  uploadId: string;
  /** The version whose lines count as listed already; undefined where the list will replace them. */
  versionId: string | undefined;
  /** Numbers whose rows changed; every row of the upload where left out. */
  mobiles?: readonly string[];
}

/**
 * Sets or takes away `repeated-number` (a warning: the same number several times is legal) on the rows of an upload
 * whose number stands in an earlier good row or in the order. Answers how many rows changed.
 */
export async function markRepeated(db: Database, tx: Tx, { uploadId, versionId, mobiles }: Marking): Promise<number> {
  const changed = await db.query(
    `with judged as (
       select r.row, array_remove(r.codes, 'repeated-number') as others,
              row_number() over (partition by r.mobile order by r.row) > 1
                or exists (select 1 from order_lines l where l.order_version_id = $2 and l.mobile = r.mobile
                             and l.upload_id is distinct from r.upload_id) as repeated
         from upload_rows r
        where r.upload_id = $1 and r.verdict in ('accepted', 'warning') and ($3::text[] is null or r.mobile = any($3::text[]))
     )
     update upload_rows r
        set codes = case when j.repeated then j.others || array['repeated-number'] else j.others end,
            verdict = case when j.repeated or cardinality(j.others) > 0 then 'warning' else 'accepted' end
       from judged j
      where r.upload_id = $1 and r.row = j.row and j.repeated <> ('repeated-number' = any(r.codes))
     returning 1`,
    [uploadId, versionId ?? null, mobiles ?? null],
    tx,
  );
  return changed.length;
}
