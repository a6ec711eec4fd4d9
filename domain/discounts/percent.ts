import { toAsciiDigits, toPersianDigits } from '../digits.ts';

/** 250 → `2.5`. */
export const percentOf = (basisPoints: number): string => String(basisPoints / 100);

/** «۲٫۵٪». */
export const showPercent = (basisPoints: number): string => `${toPersianDigits(percentOf(basisPoints)).replace('.', '٫')}٪`;

/** `۲٫۵`, `2.5`, `2,5` → 250; undefined for what is no percentage of at most two decimals. Digits alone: no float is multiplied. */
export function readPercent(text: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,٫/](\d{1,2}))?$/.exec(toAsciiDigits(text).trim().replace(/[%٪]$/, ''));
  return match === null ? undefined : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
