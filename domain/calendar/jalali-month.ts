/** A page of the Jalali calendar: how it is named in addresses, and the one before and after it. */
import { toAsciiDigits } from '../digits.ts';

export interface JalaliMonth {
  year: number;
  month: number;
}

/** `1405-09`, in any digits, also `1405/9`; undefined for what is no month of these two centuries. */
export function parseJalaliMonth(text: string): JalaliMonth | undefined {
  const [, year, month] = /^(1[34]\d\d)[/-](0?[1-9]|1[0-2])$/.exec(toAsciiDigits(text).trim()) ?? [];
  return year === undefined || month === undefined ? undefined : { year: Number(year), month: Number(month) };
}

/** `1405-09`: the API's form. */
export const formatJalaliMonth = ({ year, month }: JalaliMonth): string => `${year}-${String(month).padStart(2, '0')}`;

/** The month before or after. */
export function turnMonth({ year, month }: JalaliMonth, by: 1 | -1): JalaliMonth {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}
