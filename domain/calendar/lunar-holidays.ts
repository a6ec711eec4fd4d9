import { isoDateOf } from './iso-date.ts';
import { addDays, jalaliMonthLength, type JalaliDate } from './jalali.ts';

/** Iran's public holidays of the lunar year; `day: 'last'` is the 29th or 30th. */
const LUNAR_HOLIDAYS: readonly { month: number; day: number | 'last'; title: string }[] = [
  { month: 1, day: 9, title: 'تاسوعای حسینی' },
  { month: 1, day: 10, title: 'عاشورای حسینی' },
  { month: 2, day: 20, title: 'اربعین حسینی' },
  { month: 2, day: 28, title: 'رحلت رسول اکرم و شهادت امام حسن مجتبی' },
  { month: 2, day: 'last', title: 'شهادت امام رضا' },
  { month: 3, day: 8, title: 'شهادت امام حسن عسکری' },
  { month: 3, day: 17, title: 'ولادت رسول اکرم و امام جعفر صادق' },
  { month: 6, day: 3, title: 'شهادت حضرت فاطمه زهرا' },
  { month: 7, day: 13, title: 'ولادت امام علی' },
  { month: 7, day: 27, title: 'مبعث رسول اکرم' },
  { month: 8, day: 15, title: 'ولادت حضرت قائم' },
  { month: 9, day: 21, title: 'شهادت امام علی' },
  { month: 10, day: 1, title: 'عید سعید فطر' },
  { month: 10, day: 2, title: 'تعطیل به مناسبت عید فطر' },
  { month: 10, day: 25, title: 'شهادت امام جعفر صادق' },
  { month: 12, day: 10, title: 'عید سعید قربان' },
  { month: 12, day: 18, title: 'عید سعید غدیر خم' },
];

const UMM_AL_QURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/**
 * The lunar date in Iran, as it is likely to be: a day after Umm al-Qura's. The real one follows the sighting of the moon
 * and may differ by a day either way, which is why a person confirms it.
 */
function likelyLunarDate(date: JalaliDate): { month: number; day: number } {
  const parts = UMM_AL_QURA.formatToParts(new Date(`${isoDateOf(addDays(date, -1))}T12:00:00Z`));
  const read = (type: 'month' | 'day') => Number(parts.find((part) => part.type === type)?.value);
  return { month: read('month'), day: read('day') };
}

/** The lunar holidays that fall into a Jalali year, by date: proposals. One of them may come twice, in Farvardin and in Esfand. */
export function proposeLunarHolidays(year: number): { date: JalaliDate; title: string }[] {
  const proposals: { date: JalaliDate; title: string }[] = [];
  let tomorrow = likelyLunarDate({ year, month: 1, day: 1 });
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= jalaliMonthLength(year, month); day += 1) {
      const date = { year, month, day };
      const today = tomorrow;
      tomorrow = likelyLunarDate(addDays(date, 1));
      const isLast = tomorrow.month !== today.month;
      for (const holiday of LUNAR_HOLIDAYS) {
        if (holiday.month !== today.month || (holiday.day === 'last' ? !isLast : holiday.day !== today.day)) continue;
        proposals.push({ date, title: holiday.title });
      }
    }
  }
  return proposals;
}
