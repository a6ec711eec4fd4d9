import { formatRial } from '../../domain/rial.ts';
import { toPersianDigits } from '../../domain/digits.ts';

/** A number of things, grouped, in Persian digits: `1234` → `۱٬۲۳۴`. */
export const showCount = (count: number): string => formatRial(BigInt(Math.trunc(count)));

/** Part of a whole as «۳۷٪»; rounds down, so that 100 appears only when nothing is left. */
export const showPercent = (part: number): string => `${toPersianDigits(Math.floor(part * 100))}٪`;
