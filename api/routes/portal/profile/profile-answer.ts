import { z } from 'zod';
import { CUSTOMER_ROLES } from '../../../../domain/statuses.ts';

export const profileAnswer = z
  .object({
    firstName: z.string(), lastName: z.string(), nationalCode: z.string().nullable(), fatherName: z.string().nullable(),
    mobile: z.string().nullable(), username: z.string(), email: z.string().nullable(), telephone: z.string().nullable(),
    company: z.string().meta({ description: 'Changes with the legal information alone' }), role: z.enum(CUSTOMER_ROLES),
  })
  .meta({ id: 'Profile' });
