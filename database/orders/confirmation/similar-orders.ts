import type { Database, Tx } from '../../connection.ts';
import type { LockedDraft } from '../lock-draft.ts';

/** An earlier order that this one may repeat by mistake. */
export interface SimilarOrder {
  id: string;
  name: string;
  total: string;
  lineCount: number;
  createdAt: string;
  confirmedAt: string;
  /** `same`: the very content; `near`: the same total for at least nine tenths of the numbers. */
  likeness: 'same' | 'near';
}

const LAST_DAYS = 7;
/** Orders of the very same total that are compared number by number; each costs one pass over the list. */
const COMPARED = 5;
const NEAR = 0.9;

interface Candidate {
  id: string;
  name: string;
  version_id: string;
  content_hash: string;
  total: string;
  line_count: number;
  created_at: Date;
  confirmed_at: Date;
}

/** The organisation's orders confirmed in the last seven days that have this content, or nearly so; newest first. */
export async function similarOrders(db: Database, tx: Tx, draft: LockedDraft, contentHash: string): Promise<SimilarOrder[]> {
  const candidates = await db.query<Candidate>(
    `select o.id, o.name, v.id as version_id, v.content_hash, v.total, v.line_count, o.created_at, v.confirmed_at
       from orders o join order_versions v on v.id = o.confirmed_version_id
      where o.organisation_id = $1 and o.id <> $2 and v.confirmed_at > now() - make_interval(days => ${LAST_DAYS})
        and v.total = (select total from order_versions where id = $3)
      order by v.content_hash = $4 desc, v.confirmed_at desc limit ${COMPARED}`,
    [draft.organisationId, draft.orderId, draft.versionId, contentHash],
    tx,
  );
  const similar: SimilarOrder[] = [];
  for (const candidate of candidates) {
    const same = candidate.content_hash === contentHash;
    if (same || (await sharedPart(db, tx, draft.versionId, candidate.version_id)) >= NEAR) {
      similar.push({
        id: candidate.id,
        name: candidate.name,
        total: candidate.total,
        lineCount: candidate.line_count,
        createdAt: candidate.created_at.toISOString(),
        confirmedAt: candidate.confirmed_at.toISOString(),
        likeness: same ? 'same' : 'near',
      });
    }
  }
  return similar;
}

/** Which part of this version's numbers stands in the other too; 0 for a version without numbers. */
async function sharedPart(db: Database, tx: Tx, versionId: string, otherId: string): Promise<number> {
  const [row] = await db.query<{ part: number | null }>(
    `select avg(case when exists (select 1 from order_lines l where l.order_version_id = $2 and l.mobile = m.mobile)
                then 1.0 else 0.0 end)::float8 as part
       from (select distinct mobile from order_lines where order_version_id = $1 and mobile is not null) m`,
    [versionId, otherId],
    tx,
  );
  return row?.part ?? 0;
}
