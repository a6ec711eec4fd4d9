export { whatIsDue } from './due.ts';
export { type Occurrence, type PlanCursor, type RecurrenceCalendar } from './occurrences.ts';
export { nextTimes, planStart, planText, planTimes, timesBefore, type OrderPlan } from './plan.ts';
export { MAX_DATES, MAX_TIMES, MAX_YEARS_AHEAD, ON_HOLIDAY, REPEAT_KINDS, type OnHoliday, type RepeatKind, type RepeatRule } from './rule.ts';
export { showOccurrence } from './show-occurrence.ts';
export { showPlan } from './show-plan.ts';
export { showRule } from './show-rule.ts';
