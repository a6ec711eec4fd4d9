/** A part of a price in ten-thousandths: 10,000 is all of it. */
export const ALL_BASIS_POINTS = 10_000;

/**
 * What a discount takes off one item's list price, in whole rials, rounded down: never more than was promised to be paid.
 * One rial of the price always stays: what costs nothing could be neither held nor settled, so a discount of all of it
 * is one of all but a rial. The same rule stands in SQL for lists, in `database/discounts/discount-of-line.ts`.
 */
export function takeOff(listPrice: bigint, basisPoints: number): bigint {
  const off = (listPrice * BigInt(basisPoints)) / BigInt(ALL_BASIS_POINTS);
  return off < listPrice ? off : listPrice - 1n;
}
