import { z } from 'zod';
import { parseRial } from '../../domain/rial.ts';

/** Money coming in: a decimal string of rials; a JSON number is refused, since programs round it. */
export const rialInput = z
  .string()
  .transform((text, context) => {
    const rial = parseRial(text);
    if (rial === undefined) {
      context.addIssue({ code: 'custom', params: { code: 'invalid-amount' }, message: 'مبلغ باید رشته‌ای از رقم‌ها به ریال باشد، مانند "50000".' });
      return z.NEVER;
    }
    return rial;
  })
  .meta({ description: 'Rials as a decimal string, e.g. "50000"', example: '50000' });

/** Money going out. */
export const rialAnswer = z.string().meta({ description: 'Rials as a decimal string', example: '50000' });
