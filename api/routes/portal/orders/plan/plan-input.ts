import { z } from 'zod';
import { formatJalaliDate, showJalaliDate, parseJalaliDate, tehranInstant, toJalali } from '../../../../../domain/calendar/jalali.ts';
import { Problem, type ProblemError } from '../../../../../domain/problems.ts';
import { MAX_YEARS_AHEAD, type OrderPlan, type RepeatRule } from '../../../../../domain/recurrence/index.ts';
import { jalaliDateInput } from '../../../../schemas/jalali-date.ts';
import { tehranTimeInput } from '../../../../schemas/tehran-time.ts';
import { repeatInput } from './rule-input.ts';

/** A time in Tehran's calendar, or an instant. */
const scheduleInput = z.union([
  z.object({ date: jalaliDateInput, time: tehranTimeInput }),
  z.object({ at: z.iso.datetime({ offset: true }) }),
]);

/** Once later, or again and again; neither: now. */
export const planInput = {
  schedule: scheduleInput.nullish(),
  repeat: repeatInput.nullish(),
};

interface PlanFields {
  schedule?: z.output<typeof scheduleInput> | null | undefined;
  repeat?: RepeatRule | null | undefined;
}

/** A single time, or a first day, further away than this is a mistyped year. */
const MAX_AHEAD_MS = 400 * 86_400_000;

/** The plan that was asked for; undefined where none was. Throws `validation` for both at once, `time-in-the-past`, `plan-invalid`. */
export function planOf({ schedule, repeat }: PlanFields): OrderPlan | undefined {
  const now = Date.now();
  if (schedule != null && repeat != null) {
    throw new Problem('validation', { errors: [{ field: 'repeat', code: 'schedule-and-repeat', message: 'یا زمان‌بندی یک‌باره یا تکرار را انتخاب کنید.' }] });
  }
  if (repeat != null) return { repeat: checkRule(repeat, now) };
  if (schedule == null) return undefined;
  const at = 'at' in schedule ? new Date(schedule.at) : tehranInstant(schedule.date, schedule.time);
  const ahead = at.getTime() - now;
  if (ahead <= 0) throw new Problem('time-in-the-past');
  if (ahead > MAX_AHEAD_MS) throw new Problem('plan-invalid', { detail: 'زمان انتخاب‌شده بیش از یک سال دیگر است.' });
  return { schedule: { at: at.toISOString() } };
}

/** A rule against today's date. That it comes at all is looked at with the holidays, when its times are counted. */
export function checkRule(rule: RepeatRule, now: number): RepeatRule {
  const today = formatJalaliDate(toJalali(now));
  const past = (rule.dates ?? []).flatMap((date, n): ProblemError[] =>
    instantOf(date, rule.at) > now ? [] : [{ field: `repeat.dates.${n}`, value: date, code: 'time-in-the-past', message: `${shown(date)} گذشته است.` }]);
  if (rule.until !== undefined && rule.until < today) past.push({ field: 'repeat.until', value: rule.until, code: 'time-in-the-past', message: 'تاریخ پایان گذشته است.' });
  if (rule.from !== undefined && rule.from < today) past.push({ field: 'repeat.from', value: rule.from, code: 'time-in-the-past', message: 'تاریخ شروع گذشته است.' });
  if (past.length > 0) throw new Problem('time-in-the-past', { errors: past.slice(0, 100) });
  const far = rule.from !== undefined && instantOf(rule.from, rule.at) - now > MAX_AHEAD_MS;
  const tooLong = [rule.until, ...(rule.dates ?? [])].some((date) => date !== undefined && Number(date.slice(0, 4)) > toJalali(now).year + MAX_YEARS_AHEAD);
  if (far || tooLong) throw new Problem('plan-invalid', { detail: far ? 'تاریخ شروع بیش از یک سال دیگر است.' : 'زمان‌بندی حداکثر تا ده سال آینده ممکن است.' });
  return rule;
}

const instantOf = (date: string, at: string): number => {
  const day = parseJalaliDate(date);
  return day === undefined ? Number.NaN : tehranInstant(day, at).getTime();
};

const shown = (date: string): string => {
  const day = parseJalaliDate(date);
  return day === undefined ? date : showJalaliDate(day);
};
