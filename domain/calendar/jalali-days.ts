/**
 * Jalali dates as day numbers (days since 1970-01-01) and back: the arithmetic of ICU's Persian calendar, eight leap
 * years in 33. It agrees with the official calendar for 1178–1633; the 2820-year cycle does not (1403 would be off).
 */
import type { JalaliDate } from './jalali.ts';

export const DAY_MS = 86_400_000;
/** 1 Farvardin of year 1 as a day number, less one. */
const EPOCH = 1_948_320 - 2_440_588;
const DAYS_OF_33_YEARS = 12_053;

const farvardin1 = (year: number): number => 365 * (year - 1) + Math.floor((8 * year + 21) / 33);

export function isLeapJalaliYear(year: number): boolean {
  return farvardin1(year + 1) - farvardin1(year) === 366;
}

/** Days in a Jalali month: 31 × 6, 30 × 5, then 29 or in a leap year 30. */
export function jalaliMonthLength(year: number, month: number): number {
  if (month <= 6) return 31;
  return month <= 11 || isLeapJalaliYear(year) ? 30 : 29;
}

export function dayNumber({ year, month, day }: JalaliDate): number {
  const before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return EPOCH + farvardin1(year) + before + day - 1;
}

export function fromDayNumber(number: number): JalaliDate {
  const days = number - EPOCH;
  const year = 1 + Math.floor((33 * days + 3) / DAYS_OF_33_YEARS);
  const dayOfYear = days - farvardin1(year);
  const month = Math.floor(dayOfYear < 216 ? dayOfYear / 31 : (dayOfYear - 6) / 30) + 1;
  return { year, month, day: number - dayNumber({ year, month, day: 1 }) + 1 };
}

export function isJalaliDate({ year, month, day }: JalaliDate): boolean {
  return year >= 1178 && year <= 1633 && month >= 1 && month <= 12 && day >= 1 && day <= jalaliMonthLength(year, month);
}
