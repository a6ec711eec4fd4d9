import { parseJalaliDate, tehranInstant, tehranTime, toJalali, formatJalaliDate, WEEKDAYS, type Weekday } from '../../domain/calendar/jalali.ts';
import type { OrderPlan } from '../../domain/recurrence/plan.ts';
import { MAX_TIMES, type OnHoliday, type RepeatKind, type RepeatRule } from '../../domain/recurrence/rule.ts';
import type { PlanInput } from '../api/types.ts';
import { isTime } from '../fields/time-field.tsx';

export type PlanMode = 'now' | 'once' | 'repeat';

/** What stands in the form of a plan, as typed; what another mode or kind was given stays, should people come back to it. */
export interface PlanForm {
  mode: PlanMode;
  /** Of `once`. */
  date: string;
  time: string;
  kind: RepeatKind;
  weekdays: readonly Weekday[];
  dayOfMonth: number | 'last';
  dates: readonly string[];
  from: string;
  ends: 'never' | 'until' | 'count';
  until: string;
  count: string;
  onHoliday: OnHoliday;
}

const EMPTY: PlanForm = {
  mode: 'now', date: '', time: '', kind: 'monthly', weekdays: [], dayOfMonth: 'last', dates: [], from: '', ends: 'never', until: '', count: '', onHoliday: 'run',
};

export function planFormOf(plan?: OrderPlan): PlanForm {
  if (plan?.repeat !== undefined) return { ...EMPTY, mode: 'repeat', ...repeatForm(plan.repeat) };
  if (plan === undefined) return EMPTY;
  const at = Date.parse(plan.schedule.at);
  return { ...EMPTY, mode: 'once', date: formatJalaliDate(toJalali(at)), time: tehranTime(at) };
}

const repeatForm = ({ kind, at, weekdays, dayOfMonth, dates, from, until, count, onHoliday }: RepeatRule): Partial<PlanForm> => ({
  kind, time: at, onHoliday,
  ...(weekdays && { weekdays }), ...(dayOfMonth && { dayOfMonth }), ...(dates && { dates }),
  // A first day that has passed says nothing any more, and would be refused.
  ...(from && from >= today() && { from }),
  ...(until !== undefined ? { ends: 'until', until } : count !== undefined ? { ends: 'count', count: String(count) } : {}),
});

export const today = (): string => formatJalaliDate(toJalali(Date.now()));

/** The instant of `once`, or undefined while it is not complete. */
export function instantOf({ date, time }: Pick<PlanForm, 'date' | 'time'>): Date | undefined {
  const day = parseJalaliDate(date);
  return day && isTime(time) ? tehranInstant(day, time) : undefined;
}

/** The rule, or undefined while something that it needs is missing. What it says is judged by the API. */
export function ruleOf(form: PlanForm): RepeatRule | undefined {
  const { kind, time, weekdays, dayOfMonth, dates, from, ends, until, onHoliday } = form;
  const count = Number(form.count);
  if (!isTime(time) || (kind === 'weekly' && weekdays.length === 0) || (kind === 'dates' && dates.length === 0)) return undefined;
  // The days of `dates` say themselves when it begins and ends.
  const bounded = kind !== 'dates';
  if (bounded && ((ends === 'until' && !parseJalaliDate(until)) || (ends === 'count' && !(count >= 1 && count <= MAX_TIMES)))) return undefined;
  if (bounded && from !== '' && !parseJalaliDate(from)) return undefined;
  return {
    kind, at: time, onHoliday,
    ...(kind === 'weekly' && { weekdays: WEEKDAYS.filter((day) => weekdays.includes(day)) }),
    ...(kind === 'monthly' && { dayOfMonth }),
    ...(kind === 'dates' && { dates: [...dates].sort() }),
    ...(bounded && from !== '' && { from }),
    ...(bounded && ends === 'until' && { until }),
    ...(bounded && ends === 'count' && { count }),
  };
}

/** What the API is asked for; undefined while the form is not complete, `{}` for now. */
export function planInputOf(form: PlanForm): PlanInput | undefined {
  if (form.mode === 'now') return {};
  if (form.mode === 'once') return instantOf(form) && { schedule: { date: form.date, time: form.time } };
  const repeat = ruleOf(form);
  return repeat && { repeat };
}
