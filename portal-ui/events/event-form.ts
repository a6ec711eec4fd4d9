import { formatJalaliDate, parseJalaliDate, tehranTime, toJalali } from '../../domain/calendar/jalali.ts';
import type { CalendarEvent, EventInput } from '../api/calendar.ts';
import { isTime } from '../fields/time-field.tsx';

/** What stands in the fields, as typed. */
export interface EventForm {
  date: string;
  title: string;
  text: string;
  remind: boolean;
  remindDate: string;
  remindTime: string;
}

const MORNING = '09:00';
const dayOf = (instant: number) => formatJalaliDate(toJalali(instant));

export function formOf(event: CalendarEvent | undefined, date = dayOf(Date.now())): EventForm {
  const at = event?.remindAt === undefined ? undefined : Date.parse(event.remindAt);
  const day = event?.date ?? date;
  return {
    date: day, title: event?.title ?? '', text: event?.text ?? '', remind: at !== undefined,
    remindDate: at === undefined ? day : dayOf(at), remindTime: at === undefined ? MORNING : tehranTime(at),
  };
}

export const isComplete = ({ date, title, remind, remindDate, remindTime }: EventForm): boolean =>
  title.trim() !== '' && parseJalaliDate(date) !== undefined && (!remind || (parseJalaliDate(remindDate) !== undefined && isTime(remindTime)));

/** A time that was left as it was goes back as the instant it came as: one that is past is not a new one in the past. */
export function inputOf({ date, title, text, remind, remindDate, remindTime }: EventForm, event: CalendarEvent | undefined): EventInput {
  const before = formOf(event);
  const same = event?.remindAt !== undefined && before.remindDate === remindDate && before.remindTime === remindTime;
  return { date, title, text: text.trim() === '' ? null : text, remindAt: !remind ? null : same && event?.remindAt ? event.remindAt : { date: remindDate, time: remindTime } };
}
