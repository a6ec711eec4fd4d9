export { CALENDAR_RUN_PERSIAN } from '../../domain/calendar/run-words.ts';
import type { CalendarRun } from '../api/calendar.ts';

type Status = CalendarRun['status'];
type Colour = 'default' | 'primary' | 'success' | 'warning' | 'error' | 'info';

export const CALENDAR_RUN_COLOURS: Record<Status, Colour> = {
  'waiting-for-credit': 'warning', running: 'primary', settling: 'info', paused: 'warning', finished: 'success', cancelled: 'default', failed: 'error',
  planned: 'info', 'plan-paused': 'warning', waiting: 'warning', skipped: 'default', missed: 'error',
};
