import { RUN_STATUS_PERSIAN } from '../../domain/statuses.ts';
import type { CalendarRun } from '../api/calendar.ts';

type Status = CalendarRun['status'];
type Colour = 'default' | 'primary' | 'success' | 'warning' | 'error' | 'info';

/** States of runs, and of times that are to come or did not become one. */
export const CALENDAR_RUN_PERSIAN: Record<Status, string> = {
  ...RUN_STATUS_PERSIAN, planned: 'زمان‌بندی‌شده', 'plan-paused': 'برنامه متوقف', waiting: 'در انتظار پایان اجرای پیشین', skipped: 'رد شد', missed: 'اجرا نشد',
};

export const CALENDAR_RUN_COLOURS: Record<Status, Colour> = {
  'waiting-for-credit': 'warning', running: 'primary', settling: 'info', paused: 'warning', finished: 'success', cancelled: 'default', failed: 'error',
  planned: 'info', 'plan-paused': 'warning', waiting: 'warning', skipped: 'default', missed: 'error',
};
