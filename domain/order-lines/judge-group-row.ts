import { parseMobile } from '../mobile.ts';
import { chargeOperator, type ChargeRowContext } from './judge-charge-row.ts';
import { isBlank, isEmpty, verdictLine } from './line.ts';
import { MAX_MEMBER_NAME } from './limits.ts';
import { readAmount } from './read-amount.ts';
import { shownCell, type CellValue, type JudgedLine, type RowCells } from './row.ts';

/**
 * Judges one row of a group's list: a number, and whatever of name, amount and operator stands there. What is missing
 * is no error, since each order may say it; what is there must be right already.
 */
export function judgeGroupRow(cells: RowCells, context: ChargeRowContext = {}): JudgedLine {
  if (isBlank(cells)) return verdictLine(cells, { skipped: true });
  const number = parseMobile(cells.mobile);
  const operator = chargeOperator(cells, number.ok ? number.mobile : undefined, context);
  const rule = operator && 'code' in operator ? context.amountRules?.[operator.code] : undefined;
  const amount = isEmpty(cells.amount) ? undefined : readAmount(cells.amount, rule);
  const name = memberName(cells.name);
  return { ...verdictLine(cells, { number, amount, operator }), ...(name === undefined ? {} : { name }) };
}

/** A name as it is kept: no control characters, one space between words, no longer than fits; undefined for none. */
function memberName(raw: CellValue | undefined): string | undefined {
  const name = shownCell(raw).replace(/[\p{Cc}\p{Cs}]+/gu, ' ').replace(/\s+/g, ' ').trim();
  return name === '' ? undefined : [...name].slice(0, MAX_MEMBER_NAME).join('');
}
