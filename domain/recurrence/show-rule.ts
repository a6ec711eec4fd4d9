import { parseJalaliDate, showJalaliDate, WEEKDAY_PERSIAN, WEEKDAYS } from '../calendar/jalali.ts';
import { toPersianDigits } from '../digits.ts';
import type { OnHoliday, RepeatRule } from './rule.ts';

const HOLIDAY: Record<OnHoliday, string> = { run: '', skip: '، جز تعطیلات رسمی', 'next-working-day': '، تعطیلات رسمی به روز کاری بعد' };

/** A rule in words: «هر ماه روز ۳۱ (یا روز آخر ماه)، ساعت ۰۹:۳۰، تا ۲۹ اسفند ۱۴۰۵». */
export function showRule(rule: RepeatRule): string {
  return [`${when(rule)}، ساعت ${toPersianDigits(rule.at)}${HOLIDAY[rule.onHoliday]}`, ...ends(rule)].join('، ');
}

function when({ kind, weekdays = [], dayOfMonth = 'last', dates = [] }: RepeatRule): string {
  if (kind === 'daily') return 'هر روز';
  if (kind === 'weekly') return `هر هفته ${WEEKDAYS.filter((day) => weekdays.includes(day)).map((day) => WEEKDAY_PERSIAN[day]).join(' و ')}`;
  if (kind === 'dates') return `در ${toPersianDigits(dates.length)} تاریخ`;
  if (dayOfMonth === 'last') return 'آخرین روز هر ماه';
  return `روز ${toPersianDigits(dayOfMonth)} هر ماه${dayOfMonth > 29 ? ' (یا روز آخر ماه)' : ''}`;
}

function ends({ from, until, count }: RepeatRule): string[] {
  const day = (text: string) => {
    const date = parseJalaliDate(text);
    return date === undefined ? text : showJalaliDate(date);
  };
  return [
    ...(from === undefined ? [] : [`از ${day(from)}`]),
    ...(until === undefined ? [] : [`تا ${day(until)}`]),
    ...(count === undefined ? [] : [`${toPersianDigits(count)} بار`]),
  ];
}
