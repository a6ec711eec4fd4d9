import { RUN_STATUSES, RUN_STATUS_PERSIAN } from '../statuses.ts';

/** What a calendar says of a run: its status, or of a time that is to come or did not become one. */
export const CALENDAR_RUN_STATUSES = [...RUN_STATUSES, 'planned', 'plan-paused', 'waiting', 'skipped', 'missed'] as const;
export type CalendarRunStatus = (typeof CALENDAR_RUN_STATUSES)[number];
export const CALENDAR_RUN_PERSIAN: Record<CalendarRunStatus, string> = {
  ...RUN_STATUS_PERSIAN, planned: 'زمان‌بندی‌شده', 'plan-paused': 'برنامه متوقف', waiting: 'در انتظار پایان اجرای پیشین', skipped: 'رد شد', missed: 'اجرا نشد',
};
