import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { changeLine } from '../orders/lines/change-line.ts';
import type { LineView } from '../orders/lines/line-view.ts';
import { readLine } from '../orders/lines/read-line.ts';
import { lockDraft } from '../orders/lock-draft.ts';

interface Dismissal {
  organisationId: string;
  orderId: string;
  lineId: string;
  userId: string;
}

/**
 * The customer does not believe what was learned of a line's number: the line falls back to the number's prefix, and this
 * organisation's later lists do too. Others are not touched. Throws Problem `not-found`, `order-not-editable`, `wrong-state` for a line
 * whose operator was not learned, `operator-needed` where the prefix tells none or the line's package is of the learned one.
 */
export async function dismissLearned(db: Database, tx: Tx, { organisationId, orderId, lineId, userId }: Dismissal): Promise<LineView> {
  const draft = await lockDraft(db, tx, { organisationId, orderId });
  const line = await readLine(db, tx, { versionId: draft.versionId, lineId });
  if (line.operatorSource !== 'learned' || line.mobile === undefined) throw new Problem('wrong-state', { detail: 'اپراتور این ردیف از خرید قبلی نیامده است.' });
  if (line.productType !== 'direct-charge') throw new Problem('operator-needed');
  await db.query(
    `insert into dismissed_operators (organisation_id, mobile, operator_code, created_by) values ($1, $2, $3, $4)
      on conflict (organisation_id, mobile) do update set operator_code = excluded.operator_code, created_by = excluded.created_by, created_at = now()`,
    [organisationId, line.mobile, line.operatorCode, userId], tx,
  );
  try {
    return await changeLine(db, tx, { organisationId, orderId, lineId, line: { productType: line.productType, mobile: line.mobile, amount: line.amount } });
  } catch (error) {
    if (error instanceof Problem && ['validation', 'product-not-available'].includes(error.code)) throw new Problem('operator-needed');
    throw error;
  }
}
