import { readUpload } from '../../../../../database/uploads/read-upload.ts';
import { defineRoute } from '../../../../route.ts';
import { uploadAnswer, uploadBody } from './upload-answer.ts';
import { uploadParams } from './row-schema.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/orders/:id/uploads/:uploadId',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'The verdict of an upload, kept for 24 hours',
  params: uploadParams,
  answers: { 200: uploadAnswer },
  async handler(ctx) {
    const { id: orderId, uploadId } = ctx.params;
    const upload = await readUpload(ctx.db, { organisationId: ctx.organisationId, orderId, uploadId });
    return { status: 200, body: await uploadBody(ctx.db, undefined, upload) };
  },
});
