import { Problem } from '../../../../domain/problems.ts';
import { formatRial } from '../../../../domain/rial.ts';

interface Limits {
  'payment-minimum-rial': string;
  'payment-maximum-rial': string;
}

/** Throws Problem `amount-out-of-range` with the limits of the settings. */
export function checkPaymentAmount(amount: bigint, settings: Limits): void {
  const minimum = BigInt(settings['payment-minimum-rial']);
  const maximum = BigInt(settings['payment-maximum-rial']);
  if (amount >= minimum && amount <= maximum) return;
  const detail = `مبلغ هر پرداخت آنلاین از ${formatRial(minimum)} تا ${formatRial(maximum)} ریال است.`;
  throw new Problem('amount-out-of-range', {
    detail,
    errors: [{ field: 'amount', value: amount.toString(), code: 'amount-out-of-range', message: detail }],
    extra: { minimum: minimum.toString(), maximum: maximum.toString() },
  });
}
