import { z } from 'zod';
import { sentence } from '../../schemas/sentence.ts';

/** Why staff stop, let go on or end what is a customer's; stays in the record of who did what. */
export const staffReason = z.object({ reason: sentence(3, 500).optional() });
