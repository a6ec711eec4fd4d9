import { isOperatorCode, operatorByPrefix, type OperatorCode } from '../../domain/operators.ts';
import { parseMobile } from '../../domain/mobile.ts';
import { judgeSingleLine, rowMessage, type Column, ROW_CODES } from '../../domain/order-lines/index.ts';
import type { ProductType, SaleType } from '../../domain/statuses.ts';
import type { OrderLine, OrderLineInput } from '../api/types.ts';

/** What stands in the form of one line, as typed. */
export interface LineForm {
  productType: ProductType;
  mobile: string;
  /** Chosen by the person; without it the number decides. */
  operatorCode?: OperatorCode;
  productId: string;
  /** The catalogue's ordinary kind: not named in the call, so that the number still decides the operator. */
  ordinary?: boolean;
  /** Rials, decimal. */
  amount: string;
  count: string;
}

export const LINE_TYPES: Record<SaleType, readonly ProductType[]> = {
  'charge-and-package': ['direct-charge', 'pin-charge', 'internet-package'],
  charge: ['direct-charge', 'pin-charge'],
  'internet-package': ['internet-package'],
};

export function emptyForm(saleType: SaleType): LineForm {
  return { productType: LINE_TYPES[saleType][0] ?? 'direct-charge', mobile: '', productId: '', amount: '', count: '1' };
}

export function formOf(line: OrderLine): LineForm {
  return {
    productType: line.productType,
    mobile: line.mobile ?? '',
    // A guess stays a guess, so that a corrected number is guessed anew.
    ...(line.operatorSource === 'customer' || !line.mobile ? { operatorCode: line.operatorCode } : {}),
    productId: line.productId ?? '',
    amount: line.amount,
    count: String(line.count),
  };
}

/** The operator that the number itself suggests. */
export function guessedOperator(mobile: string): OperatorCode | undefined {
  const parsed = parseMobile(mobile);
  const prefix = parsed.ok ? operatorByPrefix(parsed.mobile) : undefined;
  return prefix?.kind === 'operator' ? prefix.code : undefined;
}

export const operatorOf = (form: LineForm): OperatorCode | undefined => form.operatorCode ?? guessedOperator(form.mobile);

export interface LineFinding {
  message: string;
  refused: boolean;
}

/** Digits of `9123456789`. */
const SHORTEST_MOBILE = 10;

/** Where a file is told what to write in a column, a person has just chosen it. */
export const LINE_SAYING: Partial<Record<string, string>> = {
  'operator-not-sold': 'پیش‌شماره متعلق به اپراتوری است که ارائه نمی‌شود. اگر شماره ترابرد شده است، اپراتور آن را انتخاب کنید.',
  'other-operator': 'پیش‌شماره از اپراتور دیگری است؛ فقط اگر شماره ترابرد شده باشد درست است.',
};

/** What the rules that also judge files say of each field; empty fields are not scolded before they are filled. */
export function findings(form: LineForm): Partial<Record<Column, LineFinding>> {
  if (form.productType === 'pin-charge') return {};
  const judged = judgeSingleLine({
    productType: form.productType,
    mobile: form.mobile,
    amount: form.amount,
    ...(isOperatorCode(form.operatorCode) && { operatorCode: form.operatorCode }),
  });
  const found: Partial<Record<Column, LineFinding>> = {};
  for (const code of judged.codes) {
    if (code === 'mobile-missing' || code === 'amount-missing') continue;
    // Still being typed.
    if (code === 'invalid-mobile' && form.mobile.replace(/\D/g, '').length < SHORTEST_MOBILE) continue;
    const refused = judged.verdict === 'rejected' && code !== 'possible-lost-digits' && code !== 'other-operator';
    found[ROW_CODES[code].column] ??= { message: LINE_SAYING[code] ?? rowMessage(code), refused };
  }
  return found;
}

/** The call's body, or undefined while something is missing or refused. */
export function lineOf(form: LineForm): OrderLineInput | undefined {
  const { productType, productId, operatorCode, ordinary, count } = form;
  if (productType === 'pin-charge') {
    const pieces = Number(count);
    if (!operatorCode || !productId || !Number.isInteger(pieces) || pieces < 1) return undefined;
    return { productType, operatorCode, productId, count: pieces };
  }
  const parsed = parseMobile(form.mobile);
  if (!parsed.ok || !operatorOf(form) || Object.values(findings(form)).some(({ refused }) => refused)) return undefined;
  if (productType === 'internet-package') {
    return productId ? { productType, mobile: parsed.mobile, operatorCode, productId } : undefined;
  }
  return form.amount ? { productType, mobile: parsed.mobile, operatorCode, productId: ordinary || !productId ? undefined : productId, amount: form.amount } : undefined;
}
