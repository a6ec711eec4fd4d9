import { toAsciiDigits, toPersianDigits } from '../digits.ts';
import { isJalaliDate } from './jalali-days.ts';
import { formatJalaliDate, JALALI_MONTHS, jalaliMonthLength, showJalaliDate } from './jalali.ts';

/** Why `1405/07/31` is no day, and which one may be meant: the last day of that month. Undefined for other nonsense. */
export function noSuchDay(text: string): { suggestion: string; message: string } | undefined {
  const [, year, month, day] = (/^(1[34]\d\d)[/-](\d{1,2})[/-](\d{1,2})$/.exec(toAsciiDigits(text).trim()) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12 || day < 29 || day > 31) return undefined;
  if (isJalaliDate({ year, month, day })) return undefined;
  const last = { year, month, day: jalaliMonthLength(year, month) };
  return {
    suggestion: formatJalaliDate(last),
    message: `${JALALI_MONTHS[month - 1] ?? ''} ${toPersianDigits(year)} روز ${toPersianDigits(day)} ندارد؛ آخرین روز آن ${showJalaliDate(last)} است.`,
  };
}
