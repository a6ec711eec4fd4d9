import { parseMobile } from '../mobile.ts';
import { isOperatorCode, operatorByPrefix, type OperatorCode } from '../operators.ts';
import { operatorOfNumber, type ChosenOperator, type LearnedOperator } from './choose-operator.ts';
import type { ChargeRowContext } from './judge-charge-row.ts';
import { verdictLine } from './line.ts';
import { readAmount } from './read-amount.ts';
import type { JudgedLine } from './row.ts';

export interface SingleLine {
  productType: 'direct-charge' | 'internet-package';
  mobile: string;
  /** As a form sends it; a package has its price from the catalogue. */
  amount?: string;
  operatorCode?: number;
}

/**
 * Judges a line that a person enters in the form. The operator chosen there wins: a prefix of another operator is
 * only a warning, and a number of an unlisted range becomes legal. Without a choice the number decides, as in a file.
 */
export function judgeSingleLine(line: SingleLine, context: ChargeRowContext = {}): JudgedLine {
  const number = parseMobile(line.mobile);
  const operator = singleOperator(line, number.ok ? number.mobile : undefined, context.learnedOperator);
  const code = operator && 'code' in operator ? operator.code : undefined;
  const cells = { mobile: line.mobile, amount: line.amount, operator: line.operatorCode };
  return verdictLine(cells, {
    number,
    amount: line.productType === 'direct-charge' ? readAmount(line.amount, code && context.amountRules?.[code]) : undefined,
    operator,
    warnings: number.ok && differs(number.mobile, operator, context.learnedOperator) ? ['other-operator'] : [],
  });
}

function singleOperator(line: SingleLine, mobile: string | undefined, learned: LearnedOperator | undefined): ChosenOperator {
  if (line.operatorCode !== undefined) {
    return isOperatorCode(line.operatorCode) ? { code: line.operatorCode, source: 'customer' } : { refused: 'unknown-operator' };
  }
  return mobile === undefined ? undefined : operatorOfNumber(mobile, learned);
}

/** The customer's choice is not what the number itself suggests (nothing is suggested by an unlisted range). */
function differs(mobile: string, operator: ChosenOperator, learned: LearnedOperator | undefined): boolean {
  if (!operator || !('code' in operator) || operator.source !== 'customer') return false;
  const expected: OperatorCode | undefined = learned?.(mobile);
  if (expected !== undefined) return expected !== operator.code;
  const prefix = operatorByPrefix(mobile);
  return prefix.kind === 'not-sold' || (prefix.kind === 'operator' && prefix.code !== operator.code);
}
