import { operatorByPrefix, parseOperator, type OperatorCode } from '../operators.ts';
import type { OperatorSource } from '../statuses.ts';
import type { RowCode } from './codes.ts';
import type { CellValue } from './row.ts';

/** The operator at which a number succeeded before, if any. */
export type LearnedOperator = (mobile: string) => OperatorCode | undefined;

export type ChosenOperator = { code: OperatorCode; source: OperatorSource } | { refused: RowCode } | undefined;

/** What the operator cell says: undefined where it is blank. */
export function operatorOfCell(raw: CellValue | undefined): { code: OperatorCode } | { refused: 'unknown-operator' } | undefined {
  if (raw === undefined || (typeof raw === 'string' && raw.trim() === '')) return undefined;
  const code = parseOperator(raw);
  return code === undefined ? { refused: 'unknown-operator' } : { code };
}

/** Where the customer said nothing: an earlier success knows better than the prefix, which porting outdates. */
export function operatorOfNumber(mobile: string, learned: LearnedOperator | undefined): Exclude<ChosenOperator, undefined> {
  const known = learned?.(mobile);
  if (known !== undefined) return { code: known, source: 'learned' };
  const prefix = operatorByPrefix(mobile);
  return prefix.kind === 'operator' ? { code: prefix.code, source: 'prefix' } : { refused: 'operator-not-sold' };
}
