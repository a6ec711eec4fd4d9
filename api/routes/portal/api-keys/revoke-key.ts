import { revokeApiKey } from '../../../../database/api-keys/revoke-api-key.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/api-keys/:id',
  access: ['owner'],
  summary: 'Revoke an API key; from now on it opens nothing',
  params: idParams,
  answers: { 204: undefined },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      await revokeApiKey(ctx.db, tx, { organisationId: ctx.organisationId, apiKeyId: ctx.params.id, actorId: ctx.session.userId, address: ctx.address });
      return { status: 204 };
    }),
});
