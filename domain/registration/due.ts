import { DAY_MS } from '../calendar/jalali-days.ts';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-time.ts';
import { isInReview, waitsForCustomer, type Standing } from './moves.ts';

/** What time does to an application that nobody acts on: staff are reminded, then a supervisor; customers, until it expires. */
export type DueStep = 'remind-staff' | 'escalate' | 'remind-customer' | 'warn-customer' | 'expire';

export interface DueSettings {
  staffReminderDays: number;
  staffEscalationDays: number;
  customerReminderDays: readonly number[];
  expiryDays: number;
}

/** The last word before an application expires. */
const WARN_BEFORE_DAYS = 3;

/** The steps of one wait that began at `sinceMs`, in their order; staff's in working days. Empty once it is closed. */
export function dueSteps(
  standing: Pick<Standing, 'status'>, sinceMs: number, settings: DueSettings, calendar: WorkingCalendar,
): { step: DueStep; atMs: number }[] {
  if (isInReview(standing)) {
    return [
      { step: 'remind-staff', atMs: addWorkingDays(calendar, sinceMs, settings.staffReminderDays) },
      { step: 'escalate', atMs: addWorkingDays(calendar, sinceMs, settings.staffEscalationDays) },
    ];
  }
  if (!waitsForCustomer(standing)) return [];
  const { customerReminderDays, expiryDays } = settings;
  const after = (step: DueStep, days: number) => ({ step, atMs: sinceMs + days * DAY_MS });
  const warning = expiryDays - WARN_BEFORE_DAYS;
  return [
    ...customerReminderDays.filter((days) => days < warning).sort((a, b) => a - b).map((days) => after('remind-customer', days)),
    ...(warning > 0 ? [after('warn-customer', warning)] : []),
    after('expire', expiryDays),
  ];
}
