import { listTemplates } from '../../../../database/templates/list-templates.ts';
import { defineRoute } from '../../../route.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';
import { templateAnswer } from './template-schema.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/templates',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Settings of orders that are kept to be used again',
  query: pageQuery.pick({ page: true, pageSize: true, q: true }),
  answers: { 200: listAnswer(templateAnswer) },
  async handler(ctx) {
    return { status: 200, body: await listTemplates(ctx.db, { organisationId: ctx.organisationId, ...ctx.query }) };
  },
});
