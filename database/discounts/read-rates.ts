import { chooseDiscount, type Discount } from '../../domain/discounts/choose-discount.ts';
import { OPERATOR_CODES, type OperatorCode } from '../../domain/operators.ts';
import { PRODUCT_TYPES, type ProductType } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { IN_FORCE } from './in-force.ts';

/** What an organisation gets off today, for each operator and product type that has a discount; a dozen at most. */
export type DiscountRates = readonly { operatorCode: OperatorCode; productType: ProductType; basisPoints: number }[];

/** Which discount counts is decided here, by the domain's one rule, once an edit: lists of any length only look it up. */
export async function readDiscountRates(db: Database, tx: Tx | undefined, organisationId: string): Promise<DiscountRates> {
  const discounts = await db.query<Discount>(
    `select d.basis_points as "basisPoints", d.operator_code as "operatorCode", d.product_type as "productType", d.organisation_id as "organisationId"
       from discounts d where (d.organisation_id is null or d.organisation_id = $1) and ${IN_FORCE}`,
    [organisationId],
    tx,
  );
  if (discounts.length === 0) return [];
  return OPERATOR_CODES.flatMap((operatorCode) => PRODUCT_TYPES.flatMap((productType) => {
    const chosen = chooseDiscount(discounts, { operatorCode, productType, organisationId });
    return chosen === undefined ? [] : [{ operatorCode, productType, basisPoints: chosen.basisPoints }];
  }));
}

export function basisPointsFor(rates: DiscountRates, line: { operatorCode: OperatorCode; productType: ProductType }): number {
  return rates.find(({ operatorCode, productType }) => operatorCode === line.operatorCode && productType === line.productType)?.basisPoints ?? 0;
}
