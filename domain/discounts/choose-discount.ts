import type { OperatorCode } from '../operators.ts';
import type { ProductType } from '../statuses.ts';

/** A discount that is in force. What is null it does not ask for. */
export interface Discount {
  basisPoints: number;
  operatorCode: OperatorCode | null;
  productType: ProductType | null;
  organisationId: string | null;
}

/** What is bought, and for whom. */
export interface Bought {
  operatorCode: OperatorCode;
  productType: ProductType;
  organisationId: string;
}

/**
 * The one discount that a line gets: of those that fit, the most specific. What was agreed with the organisation goes
 * before what everybody gets, then what names the product type, then what names the operator. So of two that fit never are
 * both as specific unless they ask for the same, and those may not be in force together.
 */
export function chooseDiscount<D extends Discount>(discounts: readonly D[], bought: Bought): D | undefined {
  let chosen: D | undefined;
  for (const discount of discounts) {
    if (fits(discount, bought) && (chosen === undefined || rank(discount) > rank(chosen))) chosen = discount;
  }
  return chosen;
}

function fits(discount: Discount, bought: Bought): boolean {
  return (
    (discount.organisationId === null || discount.organisationId === bought.organisationId) &&
    (discount.productType === null || discount.productType === bought.productType) &&
    (discount.operatorCode === null || discount.operatorCode === bought.operatorCode)
  );
}

function rank({ organisationId, productType, operatorCode }: Discount): number {
  return (organisationId === null ? 0 : 4) + (productType === null ? 0 : 2) + (operatorCode === null ? 0 : 1);
}
