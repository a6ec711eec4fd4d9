import { readAmount, type LineJudgeOptions } from '../../domain/order-lines/index.ts';
import { Problem, type ProblemError } from '../../domain/problems.ts';
import type { SaleType } from '../../domain/statuses.ts';
import type { CatalogueRules, SoldProduct } from '../orders/read-rules.ts';
import { checkSaleType } from '../orders/sale-types.ts';

/** What the members of a group get. */
export interface FillChoice {
  judge: Exclude<LineJudgeOptions, { kind: 'group' }>;
  /** The package, or the kind of charge of one operator; without it each number gets its operator's ordinary charge. */
  product?: SoldProduct;
  /** Rial, for all; without it each member's own. */
  amount?: string;
}

const refuse = (error: ProblemError): Problem => new Problem('validation', { errors: [error] });

/**
 * Decides what a group's members get. Throws `product-not-available`, `sale-type-mismatch`, and `validation` for an
 * amount that is none, an amount beside a fixed price, or PINs, which have no numbers.
 */
export function chooseFill(saleType: SaleType, rules: CatalogueRules, { productId, amount }: { productId?: string; amount?: string }): FillChoice {
  const product = productId === undefined ? undefined : rules.products.find((one) => one.id === productId);
  if (productId !== undefined && product === undefined) throw new Problem('product-not-available');
  if (product?.type === 'pin-charge') throw refuse({ field: 'productId', code: 'not-allowed', message: 'رمز شارژ شماره همراه ندارد و به اعضای گروه داده نمی‌شود.' });
  checkSaleType(saleType, product?.type ?? 'direct-charge');
  const fixed = product?.faceValue?.toString();
  if (fixed !== undefined && amount !== undefined && amount !== fixed) {
    throw refuse({ field: 'amount', code: 'amount-not-allowed', message: `مبلغ این محصول ${fixed} ریال است.` });
  }
  if (product?.type === 'internet-package') return { judge: { kind: 'internet-package', operatorCode: product.operatorCode }, product };
  const forAll = fixed ?? readOne(amount);
  return {
    judge: { kind: 'charge', amountRules: fixed === undefined ? rules.amountRules : {}, ...(product && { onlyOperator: product.operatorCode }) },
    ...(product && { product }),
    ...(forAll === undefined ? {} : { amount: forAll }),
  };
}

/** One amount for all is wrong or right before any member is looked at; what an operator takes is each member's verdict. */
function readOne(amount: string | undefined): string | undefined {
  if (amount === undefined) return undefined;
  const read = readAmount(amount);
  if (!read.ok) throw refuse({ field: 'amount', code: read.code, message: 'مبلغ هر عضو از ۵۰٬۰۰۰ تا ۱٬۰۰۰٬۰۰۰ ریال و عدد صحیح است.' });
  return String(read.amount);
}
