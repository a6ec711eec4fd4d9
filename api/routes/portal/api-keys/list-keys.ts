import { z } from 'zod';
import { listApiKeys } from '../../../../database/api-keys/list-api-keys.ts';
import { API_SCOPES } from '../../../../domain/api-scopes.ts';
import { defineRoute } from '../../../route.ts';
import { id, instant } from '../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

const keyAnswer = z
  .object({
    id, name: z.string(), prefix: z.string(), scopes: z.array(z.enum(API_SCOPES)),
    dailyLimit: rialAnswer.nullable(), confirmedToday: rialAnswer,
    expiresAt: instant.nullable(), lastUsedAt: instant.nullable(), createdAt: instant,
    createdBy: id.meta({ description: 'The person as whom the key acts' }), createdByName: z.string(),
  })
  .meta({ id: 'ApiKey' });

export default defineRoute({
  method: 'get',
  path: '/api/portal/api-keys',
  access: ['owner'],
  summary: 'The organisation’s API keys; never their secrets',
  query: pageQuery.pick({ page: true, pageSize: true }),
  answers: { 200: listAnswer(keyAnswer) },
  async handler(ctx) {
    const { page, pageSize } = ctx.query;
    return { status: 200, body: await listApiKeys(ctx.db, ctx.organisationId, { limit: pageSize, offset: (page - 1) * pageSize }) };
  },
});
