import { GROUP_SORTS, listGroups } from '../../../../database/groups/list-groups.ts';
import { defineRoute } from '../../../route.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';
import { readSort } from '../../../schemas/read-sort.ts';
import { groupAnswer } from './group-schema.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/groups',
  access: 'signed-in',
  scope: 'orders:read',
  summary: "The organisation's groups of recipients",
  query: pageQuery,
  answers: { 200: listAnswer(groupAnswer) },
  async handler(ctx) {
    const { page, pageSize, q, sort } = ctx.query;
    const order = readSort(sort, GROUP_SORTS, { field: 'name', descending: false });
    return { status: 200, body: await listGroups(ctx.db, { organisationId: ctx.organisationId, q, sort: order, page, pageSize }) };
  },
});
