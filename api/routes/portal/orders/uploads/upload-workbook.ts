import { lockDraft } from '../../../../../database/orders/lock-draft.ts';
import { readOrder } from '../../../../../database/orders/read-order.ts';
import { applyUpload } from '../../../../../database/uploads/apply-upload.ts';
import { readUpload } from '../../../../../database/uploads/read-upload.ts';
import { storeUpload } from '../../../../../database/uploads/store-upload.ts';
import { whileReadingWorkbook, WORKBOOK_LIMITS } from '../../../../../documents/read-workbook.ts';
import { Problem } from '../../../../../domain/problems.ts';
import { defineRoute } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { refusedUploadAnswer, uploadAnswer, uploadReply } from './upload-answer.ts';
import { chooseList, uploadFields } from './upload-input.ts';
import { withUploadSlot } from './upload-slots.ts';

/**
 * A list of numbers into a draft. A worker thread reads and judges the file, and its rows are staged meanwhile, under
 * the draft's lock; then, where nothing is refused or the caller goes on without the refused, they become lines: one
 * transaction. A file that waits for its turn holds no lock and no connection.
 */
export default defineRoute({
  method: 'post',
  path: '/api/portal/orders/:id/upload',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Upload an Excel list; every row gets a verdict',
  params: idParams,
  multipart: { fileField: 'file', maxBytes: WORKBOOK_LIMITS.maxFileBytes },
  body: uploadFields,
  answers: { 200: uploadAnswer, 422: refusedUploadAnswer },
  async handler(ctx) {
    const { file, organisationId, session, body: fields } = ctx;
    const key = { organisationId, orderId: ctx.params.id };
    // Refused before the work of reading; the lock below looks again.
    const order = await readOrder(ctx.db, key);
    if (order.status !== 'draft' && order.revision === undefined) throw new Problem('order-not-editable');
    if (file === undefined) throw new Problem('file-missing');
    const choice = await chooseList(ctx.db, order.saleType, fields);
    return withUploadSlot(file.bytes.length, () => whileReadingWorkbook(file.bytes, choice.judge, ({ chunks, summary }) => ctx.effect(async (tx) => {
      const draft = await lockDraft(ctx.db, tx, key);
      const acceptSameFile = fields.acceptSameFile === true;
      const upload = await storeUpload(ctx.db, tx, draft, {
        userId: session.userId,
        kind: choice.judge.kind,
        operatorCode: choice.operatorCode,
        productId: choice.productId,
        mode: fields.mode ?? 'append',
        fileName: file.name,
        acceptSameFile,
        chunks,
        summary,
      });
      const applied = await applyUpload(ctx.db, tx, draft, upload, { acceptValidRows: fields.acceptValidRows === true, acceptSameFile: true });
      return uploadReply(ctx.db, tx, applied ? await readUpload(ctx.db, { ...key, uploadId: upload.id }, tx) : upload, applied);
    })));
  },
});
