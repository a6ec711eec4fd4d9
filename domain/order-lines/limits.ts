/** Limits of orders and of the files they come from. Amounts are the guide's; the rest keeps one upload bounded. */

/** Least and most of one line, in rial; for more the same number is listed several times. */
export const MIN_CHARGE_RIAL = 50_000;
export const MAX_CHARGE_RIAL = 1_000_000;

export const MAX_ROWS_PER_FILE = 200_000;
export const MAX_LINES_PER_ORDER = 1_000_000;

export const MAX_MEMBERS_PER_GROUP = 100_000;
export const MAX_MEMBER_NAME = 100;

/** What an operator takes, where the catalogue narrows the guide's limits. Rial. */
export interface AmountRule {
  minAmount: number;
  maxAmount: number;
  step?: number;
  fixedAmounts?: number[];
}
