import { readUpload } from '../../../../../database/uploads/read-upload.ts';
import { defineRoute } from '../../../../route.ts';
import { uploadParams } from '../../orders/uploads/row-schema.ts';
import { uploadAnswer, uploadBody } from '../../orders/uploads/upload-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/groups/:id/uploads/:uploadId',
  access: 'signed-in',
  scope: 'orders:read',
  summary: "The verdict of a group's list, kept for 24 hours",
  params: uploadParams,
  answers: { 200: uploadAnswer },
  async handler(ctx) {
    const { id: groupId, uploadId } = ctx.params;
    const upload = await readUpload(ctx.db, { organisationId: ctx.organisationId, groupId, uploadId });
    return { status: 200, body: await uploadBody(ctx.db, undefined, upload) };
  },
});
