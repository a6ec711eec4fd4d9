/** The Jalali (solar Hijri) calendar: dates as they go in and out of the API and onto the screen. */
import { toAsciiDigits, toPersianDigits } from '../digits.ts';
import { DAY_MS, dayNumber, fromDayNumber, isJalaliDate } from './jalali-days.ts';
import { instantOfTehranClock, tehranClock } from './tehran.ts';

export { isLeapJalaliYear, jalaliMonthLength } from './jalali-days.ts';

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
  return fromDayNumber(Math.floor(tehranClock(instant).getTime() / DAY_MS));
}

/** `1405/09/10` or `1405-09-10`, in any digits, zeros optional; undefined where no such day exists. */
export function parseJalaliDate(text: string): JalaliDate | undefined {
  const match = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(toAsciiDigits(text).trim());
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
  // Gregorian years in the Jalali field are the commonest mistake of programs; 1300–1500 is what is meant here.
  if (date.year < 1300 || date.year > 1500) return undefined;
  return isJalaliDate(date) ? date : undefined;
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
  if (!clock || !isJalaliDate(date)) throw new RangeError('no such Jalali date or time');
  const minutes = Number(clock[1]) * 60 + Number(clock[2]);
  return new Date(instantOfTehranClock(dayNumber(date) * DAY_MS + minutes * 60_000));
}

/** First instant of the day, and the first of the next: `[from, until)`. */
export function jalaliDayRange(date: JalaliDate): { from: Date; until: Date } {
  return { from: tehranInstant(date), until: tehranInstant(addDays(date, 1)) };
}

export function addDays(date: JalaliDate, days: number): JalaliDate {
  return fromDayNumber(dayNumber(date) + days);
}

export function weekdayOf(date: JalaliDate): Weekday {
  // Day 0, 1970-01-01, was a Thursday, the sixth day of the week.
  return WEEKDAYS[(((dayNumber(date) + 5) % 7) + 7) % 7] as Weekday;
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
