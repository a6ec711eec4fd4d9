import { listInvitations } from '../../../../database/people/list-invitations.ts';
import { defineRoute } from '../../../route.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';
import { invitationAnswer } from './invitation-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/users/invitations',
  access: ['owner'],
  summary: 'Who was asked into the organisation, newest first',
  query: pageQuery.pick({ page: true, pageSize: true }),
  answers: { 200: listAnswer(invitationAnswer) },
  async handler(ctx) {
    const { page, pageSize } = ctx.query;
    return { status: 200, body: await listInvitations(ctx.db, ctx.organisationId, { limit: pageSize, offset: (page - 1) * pageSize }) };
  },
});
