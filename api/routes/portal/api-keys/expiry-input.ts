import { z } from 'zod';
import { jalaliDayRange } from '../../../../domain/calendar/jalali.ts';
import { jalaliDateInput } from '../../../schemas/jalali-date.ts';

/** Until when a key is good: a Jalali day (its end in Tehran, as people mean it) or an instant; in the future. */
export const expiryInput = z
  .union([jalaliDateInput.transform((date) => jalaliDayRange(date).until), z.iso.datetime({ offset: true }).transform((text) => new Date(text))])
  .refine((until) => until.getTime() > Date.now(), { error: 'زمان پایان باید در آینده باشد.', params: { code: 'time-in-the-past' } })
  .meta({ description: 'Jalali date (until its end) or ISO instant', example: '1406/01/31' });
