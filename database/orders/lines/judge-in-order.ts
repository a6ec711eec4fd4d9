import { parseMobile } from '../../../domain/mobile.ts';
import type { OperatorCode } from '../../../domain/operators.ts';
import type { Database, Tx } from '../../connection.ts';
import type { LockedDraft } from '../lock-draft.ts';
import { takeOff } from '../../../domain/discounts/take-off.ts';
import { basisPointsFor, readDiscountRates } from '../../discounts/read-rates.ts';
import { learnedFor } from '../../learned/learned-for.ts';
import { readRules } from '../read-rules.ts';
import { checkSaleType } from '../sale-types.ts';
import { judgeLine, type GoodLine, type LineInput } from './judge-line.ts';

/** `price` is what one item costs, `discount` what was taken off it; both rial. */
export type PricedLine = GoodLine & { discount: bigint };

/**
 * Judges a line for one draft: its sale type, the catalogue, what earlier successes taught of the number, and whether
 * the order holds the number already (a warning), and prices it. `except`: the line that is being changed.
 */
export async function judgeInOrder(db: Database, tx: Tx, draft: LockedDraft, input: LineInput, except?: string): Promise<PricedLine> {
  checkSaleType(draft.saleType, input.productType);
  const number = parseMobile(input.mobile);
  const mobile = number.ok ? number.mobile : null;
  const [known] = await db.query<{ learned: OperatorCode | null; listed: boolean }>(
    `select (select operator_code from ${learnedFor('$4')} l where mobile = $2) as learned,
            exists (select 1 from order_lines where order_version_id = $1 and mobile = $2 and id is distinct from $3::uuid) as listed`,
    [draft.versionId, mobile, except ?? null, draft.organisationId],
    tx,
  );
  const line = judgeLine(input, await readRules(db, tx), known?.learned ?? undefined);
  if (known?.listed === true) line.warnings.push('repeated-number');
  const discount = takeOff(line.price, basisPointsFor(await readDiscountRates(db, tx, draft.organisationId), line));
  return { ...line, price: line.price - discount, discount };
}
