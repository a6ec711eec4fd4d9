import { z } from 'zod';
import { applyList } from '../../../../../database/groups/lists/apply-list.ts';
import { lockGroup } from '../../../../../database/groups/lock-group.ts';
import { readUpload } from '../../../../../database/uploads/read-upload.ts';
import { defineRoute } from '../../../../route.ts';
import { flag } from '../../../../schemas/form.ts';
import { uploadParams } from '../../orders/uploads/row-schema.ts';
import { refusedUploadAnswer, uploadAnswer, uploadReply } from '../../orders/uploads/upload-answer.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/groups/:id/uploads/:uploadId/apply',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Take a staged list, or the rows mended since, into the group',
  params: uploadParams,
  body: z.object({ acceptValidRows: flag.optional(), acceptSameFile: flag.optional() }),
  answers: { 200: uploadAnswer, 422: refusedUploadAnswer },
  async handler(ctx) {
    const { id: groupId, uploadId } = ctx.params;
    const key = { organisationId: ctx.organisationId, groupId, uploadId };
    const { acceptValidRows = false, acceptSameFile = false } = ctx.body;
    return ctx.effect(async (tx) => {
      const group = await lockGroup(ctx.db, tx, key);
      const upload = await readUpload(ctx.db, key, tx);
      const applied = await applyList(ctx.db, tx, group, upload, { acceptValidRows, acceptSameFile });
      return uploadReply(ctx.db, tx, applied ? await readUpload(ctx.db, key, tx) : upload, applied);
    });
  },
});
