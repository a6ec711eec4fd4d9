import { z } from 'zod';
import { defineRoute } from '../../../route.ts';
import { TERMS } from './terms-text.ts';

export const terms = defineRoute({
  method: 'get',
  path: '/api/portal/terms',
  access: 'signed-in',
  summary: 'The terms in force: of the registration or of the purchase request',
  query: z.object({ kind: z.enum(['registration', 'purchase']).default('registration') }),
  answers: { 200: z.object({ version: z.string(), title: z.string(), text: z.string() }).meta({ id: 'Terms' }) },
  handler: (ctx) => ({ status: 200, body: TERMS[ctx.query.kind] }),
});
