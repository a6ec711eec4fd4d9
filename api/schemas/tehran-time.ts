import { z } from 'zod';
import { toAsciiDigits } from '../../domain/digits.ts';

/** A time of day coming in, `09:30` or `9:30` in any digits, Tehran's clock. */
export const tehranTimeInput = z
  .string()
  .transform((text, context) => {
    const time = toAsciiDigits(text).trim().replace(/^(\d):/, '0$1:');
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return time;
    context.addIssue({ code: 'custom', params: { code: 'invalid-time' }, message: 'ساعت را به شکل ۰۹:۳۰ بنویسید.' });
    return z.NEVER;
  })
  .meta({ description: 'Tehran time', example: '09:30' });
