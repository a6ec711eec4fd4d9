import { deleteTemplate } from '../../../../database/templates/delete-template.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/templates/:id',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Delete a template; orders made from it stay',
  params: idParams,
  answers: { 204: undefined },
  async handler(ctx) {
    return ctx.effect(async (tx) => {
      await deleteTemplate(ctx.db, tx, { organisationId: ctx.organisationId, templateId: ctx.params.id });
      return { status: 204 };
    });
  },
});
