import { z } from 'zod';
import { LEAST_REASON } from '../../../../domain/reasons.ts';
import { sentence } from '../../../schemas/sentence.ts';

/** What a closed door owes the person behind it, and the audit. */
export const reasonBody = z.object({ reason: sentence(LEAST_REASON, 500) });
