import { Problem } from '../../../domain/problems.ts';
import type { Database, Tx } from '../../connection.ts';
import { lineView, SELECT_LINE, type LineRow, type LineView } from './line-view.ts';

/** One line of a version that the caller has found within its organisation. Throws `not-found`. */
export async function readLine(db: Database, tx: Tx, { versionId, lineId }: { versionId: string; lineId: string }): Promise<LineView> {
  const [row] = await db.query<LineRow>(`${SELECT_LINE} where l.order_version_id = $1 and l.id = $2`, [versionId, lineId], tx);
  if (row === undefined) throw new Problem('not-found');
  return lineView(row);
}
