import { z } from 'zod';
import { LEAST_REASON } from '../../../domain/reasons.ts';
import { sentence } from '../../schemas/sentence.ts';

/** Why staff stop, let go on or end what is a customer's; stays in the record of who did what. */
export const staffReason = z.object({ reason: sentence(LEAST_REASON, 500).optional() });
