import { z } from 'zod';
import { applyUpload } from '../../../../../database/uploads/apply-upload.ts';
import { lockUpload } from '../../../../../database/uploads/mend-rows.ts';
import { readUpload } from '../../../../../database/uploads/read-upload.ts';
import { defineRoute } from '../../../../route.ts';
import { flag } from '../../../../schemas/form.ts';
import { uploadParams } from './row-schema.ts';
import { refusedUploadAnswer, uploadAnswer, uploadReply } from './upload-answer.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/orders/:id/uploads/:uploadId/apply',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Take a staged list, or the rows mended since, into the order',
  params: uploadParams,
  body: z.object({ acceptValidRows: flag.optional(), acceptSameFile: flag.optional() }),
  answers: { 200: uploadAnswer, 422: refusedUploadAnswer },
  async handler(ctx) {
    const { id: orderId, uploadId } = ctx.params;
    const key = { organisationId: ctx.organisationId, orderId, uploadId };
    const { acceptValidRows = false, acceptSameFile = false } = ctx.body;
    return ctx.effect(async (tx) => {
      const { draft, upload } = await lockUpload(ctx.db, tx, key);
      const applied = await applyUpload(ctx.db, tx, draft, upload, { acceptValidRows, acceptSameFile });
      return uploadReply(ctx.db, tx, applied ? await readUpload(ctx.db, key, tx) : upload, applied);
    });
  },
});
