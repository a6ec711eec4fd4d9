import { z } from 'zod';

/** What a closed door owes the person behind it, and the audit. */
export const reasonBody = z.object({ reason: z.string().trim().min(3).max(500) });
