import { z } from 'zod';

/** Why staff stop, let go on or end what is a customer's; stays in the record of who did what. */
export const staffReason = z.object({ reason: z.string().trim().min(3).max(500).optional() }).optional();
