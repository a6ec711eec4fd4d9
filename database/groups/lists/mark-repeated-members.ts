import type { Database, Tx } from '../../connection.ts';

interface Marking {
  uploadId: string;
  /** The group whose members count as listed already; undefined where the list will replace them. */
  groupId: string | undefined;
  /** Numbers whose rows changed; every row of the upload where left out. */
  mobiles?: readonly string[];
}

/**
 * Sets or takes away `repeated-member` (a warning: the number stays once, with what came last) on the rows of a group's
 * list whose number stands in an earlier good row or in the group. Answers how many rows changed.
 */
export async function markRepeatedMembers(db: Database, tx: Tx, { uploadId, groupId, mobiles }: Marking): Promise<number> {
  const changed = await db.query(
    `with judged as (
       select r.row, array_remove(r.codes, 'repeated-member') as others,
              row_number() over (partition by r.mobile order by r.row) > 1
                or exists (select 1 from group_members m where m.group_id = $2 and m.mobile = r.mobile
                             and m.upload_id is distinct from r.upload_id) as repeated
         from upload_rows r
        where r.upload_id = $1 and r.verdict in ('accepted', 'warning') and ($3::text[] is null or r.mobile = any($3::text[]))
     )
     update upload_rows r
        set codes = case when j.repeated then j.others || array['repeated-member'] else j.others end,
            verdict = case when j.repeated or cardinality(j.others) > 0 then 'warning' else 'accepted' end
       from judged j
      where r.upload_id = $1 and r.row = j.row and j.repeated <> ('repeated-member' = any(r.codes))
     returning 1`,
    [uploadId, groupId ?? null, mobiles ?? null],
    tx,
  );
  return changed.length;
}
