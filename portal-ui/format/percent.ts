import { toPersianDigits } from '../../domain/digits.ts';

/** Part of a whole as «۳۷٪»; rounds down, so that 100 appears only when nothing is left. */
export const showPercent = (part: number): string => `${toPersianDigits(Math.floor(part * 100))}٪`;
