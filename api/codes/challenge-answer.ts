import { z } from 'zod';
import { toAsciiDigits } from '../../domain/digits.ts';
import { id, instant } from '../schemas/id.ts';

/** What every route answers that sends a code. */
export const challengeAnswer = z
  .object({ challengeId: id, expiresAt: instant, resendAfter: instant, digits: z.number().int() })
  .meta({ id: 'Challenge' });

/** A code as a person types it, in any digits. */
export const codeInput = z
  .string()
  .trim()
  .min(1)
  .max(12)
  .transform(toAsciiDigits)
  .meta({ description: 'The code of the SMS', example: '12345' });

/** The answer to a challenge. */
export const challengeReply = z.object({ challengeId: id, code: codeInput });
