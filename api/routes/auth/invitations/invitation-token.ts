import { z } from 'zod';

/** `params` of an invitation's link; a token of a wrong form is one that nobody has. */
export const tokenParams = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{32}$/) });
