import type { DiscountRates } from './read-rates.ts';

/** As `rates` in a statement's parameter; `RATES` reads it. */
export function ratesParameter(rates: DiscountRates): string {
  return JSON.stringify(rates.map(({ operatorCode, productType, basisPoints }) => ({ op: operatorCode, type: productType, bp: basisPoints })));
}

/** SQL: the rates as a table of `op`, `type`, `bp`, from the parameter that holds `ratesParameter`. */
export const rates = (placeholder: string): string => `jsonb_to_recordset(${placeholder}::jsonb) as rate(op smallint, type text, bp int)`;

/**
 * SQL: what is taken off an item of this list price at `rate.bp` (null: nothing; LEAST would pass over a null). Amounts of
 * bigint, whose division rounds down as `takeOff` of the domain does; a test compares the two.
 */
export const discountOf = (listPrice: string): string =>
  `least(${listPrice} * coalesce(rate.bp, 0) / 10000, ${listPrice} - 1)`;
