import { lockDraft } from '../../../../../database/orders/lock-draft.ts';
import { readOrder } from '../../../../../database/orders/read-order.ts';
import { applyUpload } from '../../../../../database/uploads/apply-upload.ts';
import { readUpload } from '../../../../../database/uploads/read-upload.ts';
import { storeUpload } from '../../../../../database/uploads/store-upload.ts';
import { readAndJudgeWorkbook, WORKBOOK_LIMITS } from '../../../../../documents/read-workbook.ts';
import { Problem } from '../../../../../domain/problems.ts';
import { defineRoute } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { refusedUploadAnswer, uploadAnswer, uploadReply } from './upload-answer.ts';
import { chooseList, uploadFields } from './upload-input.ts';
import { withUploadSlot } from './upload-slots.ts';

/**
 * A list of numbers into a draft. The file is read and judged by a worker thread before any lock is taken; then rows
 * are staged and, where nothing is refused or the caller goes on without the refused, become lines: one transaction.
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
    if (order.status !== 'draft') throw new Problem('order-not-editable');
    if (file === undefined) throw new Problem('file-missing');
    const choice = await chooseList(ctx.db, order.saleType, fields);
    return withUploadSlot(file.bytes.length, async () => {
      const judged = await readAndJudgeWorkbook(file.bytes, choice.judge);
      return ctx.effect(async (tx) => {
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
          contentHash: judged.contentHash,
          totals: judged.totals,
          chunks: () => judged.chunks(),
        });
        const applied = await applyUpload(ctx.db, tx, draft, upload, { acceptValidRows: fields.acceptValidRows === true, acceptSameFile: true });
        return uploadReply(ctx.db, tx, applied ? await readUpload(ctx.db, { ...key, uploadId: upload.id }, tx) : upload, applied);
      });
    });
  },
});
