/** Value added tax on an invoice. */

export interface VatRule {
  /** 0: no tax is shown. */
  percent: number;
  /** True: the prices hold the tax already, and it is only shown. False: it comes on top of them. */
  included: boolean;
}

/** Finer than any rate in law. */
const UNITS_PER_PERCENT = 1_000;

/**
 * The tax on what the rows cost together, in whole rials, a half upwards.
 * Throws RangeError for a percentage that no setting may hold.
 */
export function vatOf(net: bigint, { percent, included }: VatRule): bigint {
  if (!Number.isFinite(percent) || percent < 0 || percent > 100) throw new RangeError(`no VAT of ${percent} percent`);
  const share = BigInt(Math.round(percent * UNITS_PER_PERCENT));
  const whole = BigInt(100 * UNITS_PER_PERCENT) + (included ? share : 0n);
  return (2n * net * share + whole) / (2n * whole);
}
