import type { ParsedMobile } from '../mobile.ts';
import type { ChosenOperator } from './choose-operator.ts';
import type { RowCode } from './codes.ts';
import type { ReadAmount } from './read-amount.ts';
import { shownCell, type CellValue, type JudgedLine, type RowCells, type Verdict } from './row.ts';

interface Findings {
  skipped?: boolean;
  number?: ParsedMobile;
  amount?: ReadAmount;
  operator?: ChosenOperator;
  warnings?: RowCode[];
}

export const isEmpty = (cell: CellValue | undefined): boolean => cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Nothing in any of its columns: such a row is skipped, not refused. */
export function isBlank(cells: RowCells): boolean {
  return isEmpty(cells.mobile) && isEmpty(cells.amount) && isEmpty(cells.operator) && isEmpty(cells.name);
}

/** Puts what was found of each column together: any refusal rejects the line, any warning marks it. */
export function verdictLine(cells: RowCells, { skipped, number, amount, operator, warnings = [] }: Findings): JudgedLine {
  const refusals: RowCode[] = [];
  if (number && !number.ok) refusals.push(number.code);
  if (amount && !amount.ok) refusals.push(amount.code);
  if (operator && 'refused' in operator) refusals.push(operator.refused);

  const marks: RowCode[] = number?.ok && number.warning ? [number.warning, ...warnings] : warnings;
  let verdict: Verdict = 'accepted';
  if (skipped) verdict = 'skipped';
  else if (refusals.length > 0) verdict = 'rejected';
  else if (marks.length > 0) verdict = 'warning';

  const line: JudgedLine = {
    verdict,
    codes: refusals.length > 0 ? [...refusals, ...marks] : marks,
    raw: { mobile: shownCell(cells.mobile), amount: shownCell(cells.amount), operator: shownCell(cells.operator) },
  };
  if (number?.ok) line.mobile = number.mobile;
  if (amount?.ok) line.amount = String(amount.amount);
  if (operator && 'code' in operator) {
    line.operatorCode = operator.code;
    line.operatorSource = operator.source;
  }
  return line;
}
