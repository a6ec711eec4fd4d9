import { parseMobile } from '../mobile.ts';
import type { OperatorCode } from '../operators.ts';
import { operatorOfCell, operatorOfNumber, type ChosenOperator, type LearnedOperator } from './choose-operator.ts';
import { isBlank, verdictLine } from './line.ts';
import type { AmountRule } from './limits.ts';
import { readAmount } from './read-amount.ts';
import type { JudgedLine, RowCells } from './row.ts';

export interface ChargeRowContext {
  learnedOperator?: LearnedOperator;
  /** The catalogue's rules, where an operator takes less than the guide's range. */
  amountRules?: { [code in OperatorCode]?: AmountRule };
  /** Where the product that was chosen is one operator's: numbers of others are refused. */
  onlyOperator?: OperatorCode;
}

/** Judges one row of a group charge file: number, amount, and an operator only where the number was ported. */
export function judgeChargeRow(cells: RowCells, context: ChargeRowContext = {}): JudgedLine {
  if (isBlank(cells)) return verdictLine(cells, { skipped: true });
  const number = parseMobile(cells.mobile);
  const operator = chargeOperator(cells, number.ok ? number.mobile : undefined, context);
  const rule = operator && 'code' in operator ? context.amountRules?.[operator.code] : undefined;
  return verdictLine(cells, { number, amount: readAmount(cells.amount, rule), operator });
}

/** The operator that the row says, else the number's own. */
export function chargeOperator(cells: RowCells, mobile: string | undefined, { learnedOperator, onlyOperator }: ChargeRowContext): ChosenOperator {
  const given = operatorOfCell(cells.operator);
  if (given && 'refused' in given) return given;
  const operator = given ? { code: given.code, source: 'customer' as const } : mobile === undefined ? undefined : operatorOfNumber(mobile, learnedOperator);
  const other = onlyOperator !== undefined && operator !== undefined && 'code' in operator && operator.code !== onlyOperator;
  return other ? { refused: 'other-operator' } : operator;
}
