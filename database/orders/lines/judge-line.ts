import { judgeSingleLine, ROW_CODES, rowMessage, type Column, type RowCode } from '../../../domain/order-lines/index.ts';
import type { OperatorCode } from '../../../domain/operators.ts';
import { Problem, type ProblemError } from '../../../domain/problems.ts';
import type { OperatorSource, ProductType } from '../../../domain/statuses.ts';
import type { CatalogueRules, SoldProduct } from '../read-rules.ts';

/** A line as a person or a program enters it. */
export interface LineInput {
  productType: ProductType;
  /** Any spelling; not for PINs. */
  mobile?: string;
  operatorCode?: number;
  productId?: string;
  /** Rial, for direct charges; packages and PINs have theirs from the catalogue. */
  amount?: string;
  /** Items; more than one only for PINs. */
  count?: number;
}

/** A line that may stand in an order; amount and price are rial of one item. */
export interface GoodLine {
  productType: ProductType;
  productId: string;
  operatorCode: OperatorCode;
  operatorSource: OperatorSource;
  mobile: string | null;
  amount: bigint;
  /** List price; what a discount takes off comes after the judgement. */
  price: bigint;
  count: number;
  warnings: string[];
}

const MAX_PINS_PER_LINE = 10_000;

const FIELD: Record<Column, string> = { mobile: 'mobile', amount: 'amount', operator: 'operatorCode' };
const refuse = (...errors: ProblemError[]): Problem => new Problem('validation', { errors });
const fieldError = (field: string, code: string, message: string): ProblemError => ({ field, code, message });

/**
 * Judges a single line against the domain's rules and the catalogue. `learned`: the operator at which this number
 * succeeded before. Throws `validation` with an error for each field, `product-not-available` for a product that is
 * not sold or is another operator's.
 */
export function judgeLine(input: LineInput, rules: CatalogueRules, learned?: OperatorCode): GoodLine {
  return input.productType === 'pin-charge' ? judgePins(input, rules) : judgeNumber(input, input.productType, rules, learned);
}

function judgeNumber(input: LineInput, productType: 'direct-charge' | 'internet-package', rules: CatalogueRules, learned?: OperatorCode): GoodLine {
  const named = input.productId === undefined ? undefined : soldProduct(rules, input, productType);
  if (productType === 'internet-package' && named === undefined) throw refuse(fieldError('productId', 'required', 'بسته را انتخاب کنید.'));
  if ((input.count ?? 1) !== 1) throw refuse(fieldError('count', 'not-allowed', 'تعداد فقط برای رمز شارژ است؛ برای چند بار شارژ، شماره را چند بار وارد کنید.'));
  const judged = judgeSingleLine(
    // A product belongs to an operator: choosing it chooses the operator.
    { productType, mobile: input.mobile ?? '', amount: input.amount, operatorCode: input.operatorCode ?? named?.operatorCode },
    { amountRules: rules.amountRules, learnedOperator: () => learned },
  );
  if (judged.verdict === 'rejected' || judged.mobile === undefined || judged.operatorCode === undefined || judged.operatorSource === undefined) {
    throw refuse(...judged.codes.map(lineError));
  }
  const product = named ?? defaultProduct(rules, judged.operatorCode);
  if (product.operatorCode !== judged.operatorCode) throw new Problem('product-not-available');
  const amount = product.faceValue ?? BigInt(judged.amount ?? 0);
  if (product.faceValue !== null) checkAmount(input, product.faceValue);
  return {
    productType,
    productId: product.id,
    operatorCode: judged.operatorCode,
    operatorSource: judged.operatorSource,
    mobile: judged.mobile,
    amount,
    price: product.price ?? amount,
    count: 1,
    warnings: judged.codes,
  };
}

/** n PINs of one face value; the product may be named by its id, or by operator and amount. */
function judgePins(input: LineInput, rules: CatalogueRules): GoodLine {
  if (input.mobile !== undefined && input.mobile.trim() !== '') {
    throw refuse(fieldError('mobile', 'not-allowed', 'رمز شارژ شماره همراه ندارد.'));
  }
  const count = input.count ?? 1;
  if (!Number.isInteger(count) || count < 1 || count > MAX_PINS_PER_LINE) {
    throw refuse(fieldError('count', 'out-of-range', 'تعداد رمز شارژ در هر ردیف از ۱ تا ۱۰٬۰۰۰ است.'));
  }
  const product = input.productId === undefined ? pinOfAmount(rules, input) : soldProduct(rules, input, 'pin-charge');
  if (product.faceValue === null || product.price === null) throw new Problem('product-not-available');
  checkAmount(input, product.faceValue);
  return {
    productType: 'pin-charge',
    productId: product.id,
    operatorCode: product.operatorCode,
    operatorSource: 'customer',
    mobile: null,
    amount: product.faceValue,
    price: product.price,
    count,
    warnings: [],
  };
}

function soldProduct(rules: CatalogueRules, { productId, operatorCode }: LineInput, type: ProductType): SoldProduct {
  const product = rules.products.find((one) => one.id === productId && one.type === type);
  if (product === undefined || (operatorCode !== undefined && product.operatorCode !== operatorCode)) throw new Problem('product-not-available');
  return product;
}

function defaultProduct(rules: CatalogueRules, operatorCode: OperatorCode): SoldProduct {
  const product = rules.products.find((one) => one.operatorCode === operatorCode && one.type === 'direct-charge' && one.isDefault);
  if (product === undefined) throw new Problem('product-not-available');
  return product;
}

function pinOfAmount(rules: CatalogueRules, { operatorCode, amount }: LineInput): SoldProduct {
  if (operatorCode === undefined) throw refuse(fieldError('operatorCode', 'required', 'اپراتور را انتخاب کنید.'));
  if (amount === undefined) throw refuse(fieldError('productId', 'required', 'مبلغ رمز شارژ را انتخاب کنید.'));
  const product = rules.products.find((one) => one.type === 'pin-charge' && one.operatorCode === operatorCode && String(one.faceValue) === amount);
  if (product === undefined) throw new Problem('product-not-available');
  return product;
}

/** A caller that names an amount beside a fixed price means something else than it would get. */
function checkAmount({ amount }: LineInput, faceValue: bigint): void {
  if (amount !== undefined && amount !== '' && amount !== faceValue.toString()) {
    throw refuse(fieldError('amount', 'amount-not-allowed', `مبلغ این محصول ${faceValue} ریال است.`));
  }
}

function lineError(code: RowCode): ProblemError {
  return fieldError(FIELD[ROW_CODES[code].column], code, rowMessage(code));
}
