import { readUpload } from '../../../../../database/uploads/read-upload.ts';
import { refusedRows } from '../../../../../database/uploads/list-rows.ts';
import { errorWorkbook } from '../../../../../documents/error-workbook.ts';
import { defineRoute } from '../../../../route.ts';
import { sendFile, XLSX } from '../../runs/send-file.ts';
import { uploadParams } from './row-schema.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/orders/:id/uploads/:uploadId/errors.xlsx',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'The refused rows with their reasons; uploads as it is once it is mended',
  params: uploadParams,
  answers: { 200: { mediaType: XLSX, description: 'Workbook' } },
  async handler(ctx) {
    const { id: orderId, uploadId } = ctx.params;
    const upload = await readUpload(ctx.db, { organisationId: ctx.organisationId, orderId, uploadId });
    return sendFile(ctx, {
      name: 'ردیف‌های نادرست.xlsx',
      plainName: 'rejected-rows.xlsx',
      mediaType: XLSX,
      content: errorWorkbook(refusedRows(ctx.db, upload.id), upload.kind),
    });
  },
});
