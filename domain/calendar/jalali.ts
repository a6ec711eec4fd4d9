/** The Jalali (solar Hijri) calendar: dates as they go in and out of the API and onto the screen. */
import { isLeapJalaaliYear, isValidJalaaliDate, jalaaliMonthLength, toGregorian, toJalaali } from 'jalaali-js';
import { toAsciiDigits, toPersianDigits } from '../digits.ts';
import { instantOfTehranClock, tehranClock } from './tehran.ts';

export interface JalaliDate {
  year: number;
  month: number;
  day: number;
}

export const JALALI_MONTHS = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'] as const;

/** The week begins on Saturday; the API's names and people's. */
export const WEEKDAYS = ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const WEEKDAY_PERSIAN: Record<Weekday, string> = {
  saturday: 'شنبه',
  sunday: 'یکشنبه',
  monday: 'دوشنبه',
  tuesday: 'سه‌شنبه',
  wednesday: 'چهارشنبه',
  thursday: 'پنجشنبه',
  friday: 'جمعه',
};

/** The Jalali date in Tehran at an instant. */
export function toJalali(instant: Date | number): JalaliDate {
  return jalaliOfClock(tehranClock(instant));
}

function jalaliOfClock(clock: Date): JalaliDate {
  const { jy, jm, jd } = toJalaali(clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate());
  return { year: jy, month: jm, day: jd };
}

/** `1405/09/10` or `1405-09-10`, in any digits, zeros optional; undefined where no such day exists. */
export function parseJalaliDate(text: string): JalaliDate | undefined {
  const match = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(toAsciiDigits(text).trim());
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
  // Gregorian years in the Jalali field are the commonest mistake of programs; 1300–1500 is what is meant here.
  if (date.year < 1300 || date.year > 1500) return undefined;
  return isValidJalaaliDate(date.year, date.month, date.day) ? date : undefined;
}

const two = (n: number) => String(n).padStart(2, '0');

/** `1405/09/10`: the API's form, ASCII digits. */
export function formatJalaliDate({ year, month, day }: JalaliDate): string {
  return `${year}/${two(month)}/${two(day)}`;
}

/** «۱۰ آذر ۱۴۰۵». */
export function showJalaliDate({ year, month, day }: JalaliDate): string {
  return toPersianDigits(`${day} ${JALALI_MONTHS[month - 1] ?? ''} ${year}`);
}

/** The instant at which Tehran's clock shows `HH:mm` on that day. Throws RangeError for a day or time that does not exist. */
export function tehranInstant(date: JalaliDate, time = '00:00'): Date {
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!clock || !isValidJalaaliDate(date.year, date.month, date.day)) throw new RangeError('no such Jalali date or time');
  const { gy, gm, gd } = toGregorian(date.year, date.month, date.day);
  return new Date(instantOfTehranClock(Date.UTC(gy, gm - 1, gd, Number(clock[1]), Number(clock[2]))));
}

/** First instant of the day, and the first of the next: `[from, until)`. */
export function jalaliDayRange(date: JalaliDate): { from: Date; until: Date } {
  return { from: tehranInstant(date), until: tehranInstant(addDays(date, 1)) };
}

export function addDays({ year, month, day }: JalaliDate, days: number): JalaliDate {
  const { gy, gm, gd } = toGregorian(year, month, day);
  return jalaliOfClock(new Date(Date.UTC(gy, gm - 1, gd + days)));
}

/** Days in a Jalali month: 31 × 6, 30 × 5, then 29 or in a leap year 30. */
export function jalaliMonthLength(year: number, month: number): number {
  return jalaaliMonthLength(year, month);
}

export function isLeapJalaliYear(year: number): boolean {
  return isLeapJalaaliYear(year);
}

export function weekdayOf({ year, month, day }: JalaliDate): Weekday {
  const { gy, gm, gd } = toGregorian(year, month, day);
  return WEEKDAYS[(new Date(Date.UTC(gy, gm - 1, gd)).getUTCDay() + 1) % 7] as Weekday;
}

/** `09:30` in Tehran, ASCII digits. */
export function tehranTime(instant: Date | number): string {
  const clock = tehranClock(instant);
  return `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`;
}

/** «چهارشنبه ۱ فروردین ۱۴۰۳، ۰۹:۳۰»: assembled by hand, since Intl puts the parts in an order nobody writes. */
export function showInstant(instant: Date | number): string {
  const date = toJalali(instant);
  return `${WEEKDAY_PERSIAN[weekdayOf(date)]} ${showJalaliDate(date)}، ${toPersianDigits(tehranTime(instant))}`;
}
