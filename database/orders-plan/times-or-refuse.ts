import { Problem } from '../../domain/problems.ts';
import { nextTimes, planStart, type Occurrence, type OrderPlan, type PlanCursor, type RecurrenceCalendar } from '../../domain/recurrence/index.ts';

/** The times that a plan's form shows. */
const SHOWN_TIMES = 12;

/** The next twelve times of a plan that begins now, or goes on at `cursor`. Throws Problem `plan-invalid` where none ever comes. */
export function timesOrRefuse(plan: OrderPlan, calendar: RecurrenceCalendar, nowMs: number, cursor: PlanCursor = planStart(plan, nowMs)): Occurrence[] {
  const times = nextTimes(plan, calendar, cursor, SHOWN_TIMES);
  if (times.length > 0) return times;
  if (plan.repeat === undefined) {
    if (cursor.except?.has(Date.parse(plan.schedule.at)) === true) throw new Problem('plan-invalid', { detail: 'این نوبت پیش‌تر رد شده است؛ زمان دیگری انتخاب کنید.' });
    throw new Problem('time-in-the-past');
  }
  throw new Problem('plan-invalid', {
    detail: plan.repeat.onHoliday === 'run' ? 'این تکرار هیچ‌گاه اجرا نمی‌شود: در بازه انتخاب‌شده روزی نمی‌ماند.' : 'این تکرار هیچ‌گاه اجرا نمی‌شود: همه روزهای آن تعطیل یا بیرون از بازه است.',
    errors: [{ field: 'repeat', code: 'never-happens', message: 'در این بازه هیچ زمانی برای اجرا نمی‌ماند.' }],
  });
}
