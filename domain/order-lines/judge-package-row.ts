import { parseMobile } from '../mobile.ts';
import type { OperatorCode } from '../operators.ts';
import { operatorOfCell, operatorOfNumber, type ChosenOperator, type LearnedOperator } from './choose-operator.ts';
import { isBlank, verdictLine } from './line.ts';
import type { JudgedLine, RowCells } from './row.ts';

export interface PackageRowContext {
  /** The operator that was chosen, with its package, for the whole list. */
  operatorCode: OperatorCode;
  learnedOperator?: LearnedOperator;
  /** «ترابرد شده است» for all: the customer vouches that every number now belongs to the chosen operator. */
  allPorted?: boolean;
}

/**
 * Judges one row of a group package file. A number of another operator is an error, since the package could not be
 * activated there, unless the operator column or an earlier success says that it was ported to the chosen one.
 */
export function judgePackageRow(cells: RowCells, context: PackageRowContext): JudgedLine {
  if (isBlank(cells)) return verdictLine(cells, { skipped: true });
  const number = parseMobile(cells.mobile);
  return verdictLine(cells, { number, operator: packageOperator(cells, number.ok ? number.mobile : undefined, context) });
}

function packageOperator(cells: RowCells, mobile: string | undefined, context: PackageRowContext): ChosenOperator {
  const given = operatorOfCell(cells.operator);
  if (given && 'refused' in given) return given;
  const chosen = context.operatorCode;
  if (given) return given.code === chosen ? { code: chosen, source: 'customer' } : { refused: 'other-operator' };
  if (mobile === undefined) return undefined;
  const own = operatorOfNumber(mobile, context.learnedOperator);
  if ('code' in own && own.code === chosen) return own;
  if (context.allPorted) return { code: chosen, source: 'customer' };
  return 'code' in own ? { refused: 'other-operator' } : own;
}
