import { z } from 'zod';
import type { OrderPlan } from '../../../../../database/orders/order-view.ts';
import { tehranInstant } from '../../../../../domain/calendar/jalali.ts';
import { toAsciiDigits } from '../../../../../domain/digits.ts';
import { Problem } from '../../../../../domain/problems.ts';
import { jalaliDateInput } from '../../../../schemas/jalali-date.ts';

const time = z
  .string()
  .transform((text) => toAsciiDigits(text).trim().replace(/^(\d):/, '0$1:'))
  .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/))
  .meta({ description: 'Tehran time', example: '09:30' });

/** A time in Tehran's calendar, or an instant. */
export const scheduleInput = z.union([
  z.object({ date: jalaliDateInput, time }),
  z.object({ at: z.iso.datetime({ offset: true }) }),
]);

/** A plan further away than this is a mistyped year. */
const MAX_AHEAD_MS = 400 * 86_400_000;

/** The plan of an order that shall run later; null for one that runs now. Throws `time-in-the-past`, `plan-invalid`. */
export function planOf(schedule: z.output<typeof scheduleInput> | null | undefined): OrderPlan | null {
  if (schedule === undefined || schedule === null) return null;
  const at = 'at' in schedule ? new Date(schedule.at) : tehranInstant(schedule.date, schedule.time);
  const ahead = at.getTime() - Date.now();
  if (ahead <= 0) throw new Problem('time-in-the-past');
  if (ahead > MAX_AHEAD_MS) throw new Problem('plan-invalid', { detail: 'زمان انتخاب‌شده بیش از یک سال دیگر است.' });
  return { schedule: { at: at.toISOString() } };
}
