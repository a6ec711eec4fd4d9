import { applyList } from '../../../../../database/groups/lists/apply-list.ts';
import { storeList } from '../../../../../database/groups/lists/store-list.ts';
import { lockGroup } from '../../../../../database/groups/lock-group.ts';
import { readGroup } from '../../../../../database/groups/read-group.ts';
import { readRules } from '../../../../../database/orders/read-rules.ts';
import { readUpload } from '../../../../../database/uploads/read-upload.ts';
import { whileReadingWorkbook, WORKBOOK_LIMITS } from '../../../../../documents/read-workbook.ts';
import { Problem } from '../../../../../domain/problems.ts';
import { defineRoute } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { refusedUploadAnswer, uploadAnswer, uploadReply } from '../../orders/uploads/upload-answer.ts';
import { uploadFields } from '../../orders/uploads/upload-input.ts';
import { withUploadSlot } from '../../orders/uploads/upload-slots.ts';

/** A list of members into a group, as a list of numbers goes into a draft: read and judged in a thread, staged meanwhile, taken in one transaction. */
export default defineRoute({
  method: 'post',
  path: '/api/portal/groups/:id/upload',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Upload an Excel list of members; every row gets a verdict, a number stands in a group once',
  params: idParams,
  multipart: { fileField: 'file', maxBytes: WORKBOOK_LIMITS.maxFileBytes },
  body: uploadFields.pick({ mode: true, acceptValidRows: true, acceptSameFile: true }),
  answers: { 200: uploadAnswer, 422: refusedUploadAnswer },
  async handler(ctx) {
    const { file, organisationId, session, body: { mode = 'append', ...fields } } = ctx;
    const key = { organisationId, groupId: ctx.params.id };
    // Refused before the work of reading; the lock below looks again.
    await readGroup(ctx.db, key);
    if (file === undefined) throw new Problem('file-missing');
    const { amountRules } = await readRules(ctx.db);
    return withUploadSlot(file.bytes.length, () => whileReadingWorkbook(file.bytes, { kind: 'group', amountRules }, ({ chunks, summary }) => ctx.effect(async (tx) => {
      const group = await lockGroup(ctx.db, tx, key);
      const acceptSameFile = fields.acceptSameFile === true;
      const upload = await storeList(ctx.db, tx, group, { userId: session.userId, mode, fileName: file.name, acceptSameFile, chunks, summary });
      const applied = await applyList(ctx.db, tx, group, upload, { acceptValidRows: fields.acceptValidRows === true, acceptSameFile: true });
      return uploadReply(ctx.db, tx, applied ? await readUpload(ctx.db, { ...key, uploadId: upload.id }, tx) : upload, applied);
    })));
  },
});
