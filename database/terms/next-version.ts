import type { Database, Tx } from '../connection.ts';
import type { TermsKind } from './terms-in-force.ts';

/** The number of the next version. Two who make one at once get the same; the table refuses the second. */
export async function nextTermsVersion(db: Database, tx: Tx, kind: TermsKind): Promise<number> {
  const [row] = await db.query<{ next: number }>('select coalesce(max(version), 0)::int + 1 as next from terms_versions where kind = $1', [kind], tx);
  return row?.next ?? 1;
}
