import { listMembers, MEMBER_SORTS } from '../../../../database/groups/members/list-members.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';
import { readSort } from '../../../schemas/read-sort.ts';
import { memberAnswer } from './group-schema.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/groups/:id/members',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Members of a group; `q` finds part of a mobile or of a name',
  params: idParams,
  query: pageQuery,
  answers: { 200: listAnswer(memberAnswer) },
  async handler(ctx) {
    const { page, pageSize, q, sort } = ctx.query;
    const order = readSort(sort, MEMBER_SORTS, { field: 'entry', descending: false });
    const filter = { organisationId: ctx.organisationId, groupId: ctx.params.id, q, sort: order, page, pageSize };
    return { status: 200, body: await listMembers(ctx.db, filter) };
  },
});
