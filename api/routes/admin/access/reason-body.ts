import { z } from 'zod';
import { sentence } from '../../../schemas/sentence.ts';

/** What a closed door owes the person behind it, and the audit. */
export const reasonBody = z.object({ reason: sentence(3, 500) });
