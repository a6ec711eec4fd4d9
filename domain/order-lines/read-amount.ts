import { toAsciiDigits, withoutInvisible } from '../digits.ts';
import { MAX_CHARGE_RIAL, MIN_CHARGE_RIAL, type AmountRule } from './limits.ts';
import type { CellValue } from './row.ts';

export type AmountCode = 'amount-missing' | 'amount-not-a-number' | 'amount-not-integer' | 'amount-out-of-range' | 'amount-not-allowed';
export type ReadAmount = { ok: true; amount: number } | { ok: false; code: AmountCode };

const refuse = (code: AmountCode): ReadAmount => ({ ok: false, code });

const ASCII_DIGITS = /^\d+$/;
const PLAIN = /^[-+]?\d+$/;
/** One kind of separator, groups of three: `100,000`, `۱۰۰٬۰۰۰`, `100 000`. */
const GROUPED = /^[-+]?\d{1,3}(?:([,\u066c\u060c'’\s])\d{3})(?:\1\d{3})*$/;
/** Digits held together by anything people use as a decimal or group mark, `/` being Iran's decimal mark. */
const NUMBER_LIKE = /^[-+]?\d*(?:[.,\u066b\u066c\u060c/'’\s]\d+)+$/;

/**
 * Reads an amount in rial from a cell or a form. `100.000` and `1,5` are refused rather than guessed:
 * a hundred thousand and a hundred are both possible, and one of them costs a thousand times more.
 */
export function readAmount(raw: CellValue | undefined, rule?: AmountRule): ReadAmount {
  const read = typeof raw === 'number' ? fromNumber(raw) : fromText(raw ?? '');
  if (typeof read !== 'number') return refuse(read);
  if (read < MIN_CHARGE_RIAL || read > MAX_CHARGE_RIAL) return refuse('amount-out-of-range');
  return rule ? withinRule(read, rule) : { ok: true, amount: read };
}

function fromNumber(value: number): number | AmountCode {
  if (!Number.isFinite(value)) return 'amount-not-a-number';
  return Number.isInteger(value) ? value : 'amount-not-integer';
}

function fromText(raw: string): number | AmountCode {
  if (ASCII_DIGITS.test(raw)) return Number(raw);
  const text = toAsciiDigits(withoutInvisible(raw)).trim().replace(/^[\u2212\u2010-\u2014]/, '-');
  if (text === '') return 'amount-missing';
  // Beyond 2^53 the value is rounded, which no longer matters: it is far out of range.
  if (PLAIN.test(text)) return Number(text);
  if (GROUPED.test(text)) return Number(text.replace(/[^\d+-]/g, ''));
  return NUMBER_LIKE.test(text) ? 'amount-not-integer' : 'amount-not-a-number';
}

function withinRule(amount: number, rule: AmountRule): ReadAmount {
  if (amount < rule.minAmount || amount > rule.maxAmount) return refuse('amount-out-of-range');
  if (rule.fixedAmounts?.length && !rule.fixedAmounts.includes(amount)) return refuse('amount-not-allowed');
  if (rule.step && (amount - rule.minAmount) % rule.step !== 0) return refuse('amount-not-allowed');
  return { ok: true, amount };
}
