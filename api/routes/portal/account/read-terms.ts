import { z } from 'zod';
import { termsInForce } from '../../../../database/terms/terms-in-force.ts';
import { defineRoute } from '../../../route.ts';

export const terms = defineRoute({
  method: 'get',
  path: '/api/portal/terms',
  access: 'signed-in',
  summary: 'The terms in force: of the registration or of the purchase request',
  query: z.object({ kind: z.enum(['registration', 'purchase']).default('registration') }),
  answers: { 200: z.object({ version: z.string(), title: z.string(), text: z.string() }).meta({ id: 'Terms' }) },
  async handler(ctx) {
    const { version, title, text } = await termsInForce(ctx.db, ctx.query.kind);
    return { status: 200, body: { version, title, text } };
  },
});
