import type { Database, Tx } from '../connection.ts';

/** Where a number may stand already beside the list itself: `code` is the warning, `listed` SQL of what is there under `$2`. */
const PLACES = {
  // The same number several times is legal in an order.
  version: { code: 'repeated-number', listed: 'order_lines l where l.order_version_id = $2' },
  // In a group it stays once, with what came last.
  group: { code: 'repeated-member', listed: 'group_members l where l.group_id = $2' },
} as const;

interface Marking {
  uploadId: string;
  place: keyof typeof PLACES;
  /** The version or group of which what it holds counts as listed already; undefined where the list will replace that. */
  placeId: string | undefined;
  /** Numbers whose rows changed; every row of the upload where left out. */
  mobiles?: readonly string[];
}

/**
 * Sets or takes away the place's warning on the rows of an upload whose number stands in an earlier good row or in the place.
 * Answers how many rows changed.
 */
export async function markRepeated(db: Database, tx: Tx, { uploadId, place, placeId, mobiles }: Marking): Promise<number> {
  const { code, listed } = PLACES[place];
  const changed = await db.query(
    `with judged as (
       select r.row, array_remove(r.codes, '${code}') as others,
              row_number() over (partition by r.mobile order by r.row) > 1
                or exists (select 1 from ${listed} and l.mobile = r.mobile and l.upload_id is distinct from r.upload_id) as repeated
         from upload_rows r
        where r.upload_id = $1 and r.verdict in ('accepted', 'warning') and ($3::text[] is null or r.mobile = any($3::text[]))
     )
     update upload_rows r
        set codes = case when j.repeated then j.others || array['${code}'] else j.others end,
            verdict = case when j.repeated or cardinality(j.others) > 0 then 'warning' else 'accepted' end
       from judged j
      where r.upload_id = $1 and r.row = j.row and j.repeated <> ('${code}' = any(r.codes))
     returning 1`,
    [uploadId, placeId ?? null, mobiles ?? null],
    tx,
  );
  return changed.length;
}
