import { listRows } from '../../../../../database/uploads/list-rows.ts';
import { VERDICTS } from '../../../../../domain/order-lines/index.ts';
import { defineRoute } from '../../../../route.ts';
import { blankAsAbsent } from '../../../../schemas/form.ts';
import { listAnswer, oneOrMore, pageQuery } from '../../../../schemas/list.ts';
import { rowAnswer, uploadParams } from '../../orders/uploads/row-schema.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/groups/:id/uploads/:uploadId/rows',
  access: 'signed-in',
  scope: 'orders:read',
  summary: "Judged rows of a group's list",
  params: uploadParams,
  query: pageQuery.pick({ page: true, pageSize: true }).extend({ verdict: blankAsAbsent(oneOrMore(VERDICTS, 'verdict')) }),
  answers: { 200: listAnswer(rowAnswer) },
  async handler(ctx) {
    const { id: groupId, uploadId } = ctx.params;
    return { status: 200, body: await listRows(ctx.db, { organisationId: ctx.organisationId, groupId, uploadId, ...ctx.query }) };
  },
});
