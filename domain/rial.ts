/** Money: integer rial as bigint in code, as a decimal string in JSON, never a float (1 toman = 10 rial). */
import { toPersianDigits } from './digits.ts';

export { rialInWords, tomanInWords } from './rial-in-words.ts';

export type Rial = bigint;

/** PostgreSQL's bigint; anything above can be neither stored nor meant. */
export const MAX_RIAL: Rial = 9_223_372_036_854_775_807n;

/**
 * Reads an amount of JSON: plain decimal digits, no sign, no leading zero, no separator.
 * Numbers typed by people are read by the form or by `order-lines/amount.ts`, not here.
 */
export function parseRial(text: unknown): Rial | undefined {
  if (typeof text !== 'string' || !/^(?:0|[1-9]\d{0,18})$/.test(text)) return undefined;
  const rial = BigInt(text);
  return rial <= MAX_RIAL ? rial : undefined;
}

/** As `parseRial`, and `-` before the digits: only for adjustments, where a negative amount is meant. */
export function parseSignedRial(text: unknown): Rial | undefined {
  if (typeof text !== 'string' || !text.startsWith('-')) return parseRial(text);
  const rial = parseRial(text.slice(1));
  return rial === undefined || rial === 0n ? undefined : -rial;
}

/** `125000n` → `۱۲۵٬۰۰۰`, with the Persian thousands separator (U+066C). */
export function formatRial(rial: Rial): string {
  const digits = (rial < 0n ? -rial : rial).toString().replace(/\B(?=(?:\d{3})+$)/g, '٬');
  return (rial < 0n ? '\u2212' : '') + toPersianDigits(digits);
}

/** The toman that people think in, beside the rial that the system counts: `125000n` → `۱۲٬۵۰۰`. Rounds towards zero. */
export function formatToman(rial: Rial): string {
  return formatRial(rial / 10n);
}
