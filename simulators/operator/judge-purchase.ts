import { isOperatorCode } from '../../domain/operators.ts';
import { PUT_OFF_CODES, type OperatorFaults } from './operator-faults.ts';
import type { Purchase } from './read-purchase.ts';

/**
 * What the operator does with a purchase.
 * - `refuse`: permanent, written to the book with 0 charges, so that an inquiry repeats it;
 * - `put-off`: not charged and forgotten: an inquiry answers not-found;
 * - `charge`: money moves, and `answer` says how the caller hears of it.
 */
export type Judgement =
  | { does: 'refuse'; code: string }
  | { does: 'put-off'; code: string }
  | { does: 'charge'; answer: 'ok' | 'drop' | 'in-progress' | 'lie' };

const IRANIAN_MOBILE = /^(?:\+98|0)9\d{9}$/;
const DRAWN_REFUSALS = ['inactive-number', 'wrong-operator', 'invalid-number'] as const;
const DRAWN_PIN_REFUSALS = ['product-gone', 'amount-not-allowed'] as const;

/** Judges by what stands in the request and by the rules that are set; the same request is judged the same again. */
export function judgeByRule(purchase: Purchase, faults: OperatorFaults): Judgement | undefined {
  const { kind, mobile, operatorCode, amountRial } = purchase;
  if (!isOperatorCode(operatorCode)) return { does: 'refuse', code: 'wrong-operator' };
  if (amountRial <= 0n) return { does: 'refuse', code: 'amount-not-allowed' };
  if (kind === 'pin' || mobile === null) return undefined;
  if (!IRANIAN_MOBILE.test(mobile)) return { does: 'refuse', code: 'invalid-number' };
  for (const suffix in faults.answerBySuffix) {
    if (!mobile.endsWith(suffix)) continue;
    const code = faults.answerBySuffix[suffix] as string;
    return PUT_OFF_CODES.has(code) ? { does: 'put-off', code } : { does: 'refuse', code };
  }
  return undefined;
}

/**
 * Judges by chance. One draw decides among all the rates, which therefore add up: with `refuseRate` 0.2 and `busyRate`
 * 0.1 seven of ten are charged. What exceeds 1 is cut off, in the order below.
 */
export function judgeByChance(purchase: Purchase, faults: OperatorFaults, random: () => number): Judgement {
  let draw = random();
  const falls = (share: number): boolean => (draw -= share) < 0;
  if (falls(faults.refuseRate)) {
    const codes = purchase.kind === 'pin' ? DRAWN_PIN_REFUSALS : DRAWN_REFUSALS;
    return { does: 'refuse', code: codes[Math.floor(random() * codes.length)] as string };
  }
  if (falls(faults.busyRate)) return { does: 'put-off', code: random() < 0.5 ? 'try-later' : 'operator-inactive' };
  if (falls(faults.recentlyChargedRate)) return { does: 'put-off', code: 'recently-charged' };
  if (falls(faults.dropAnswerRate)) return { does: 'charge', answer: 'drop' };
  if (falls(faults.unknownThenSuccessRate)) return { does: 'charge', answer: 'in-progress' };
  if (falls(faults.lieRate)) return { does: 'charge', answer: 'lie' };
  return { does: 'charge', answer: 'ok' };
}
