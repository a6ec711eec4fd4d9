import type { CalendarRunStatus } from '../../domain/calendar/run-words.ts';

type Colour = 'default' | 'primary' | 'success' | 'warning' | 'error' | 'info';

export const CALENDAR_RUN_COLOURS: Record<CalendarRunStatus, Colour> = {
  'waiting-for-credit': 'warning', running: 'primary', settling: 'info', paused: 'warning', finished: 'success', cancelled: 'default', failed: 'error',
  planned: 'info', 'plan-paused': 'warning', waiting: 'warning', skipped: 'default', missed: 'error',
};
