import { z } from 'zod';
import { CUSTOMER_ROLES } from '../../../../domain/statuses.ts';
import { id, instant } from '../../../schemas/id.ts';

export const invitationAnswer = z
  .object({
    id, mobile: z.string(), role: z.enum(CUSTOMER_ROLES), status: z.enum(['open', 'expired', 'accepted', 'withdrawn']),
    invitedBy: z.string(), sentAt: instant, expiresAt: instant, createdAt: instant,
  })
  .meta({ id: 'Invitation' });
