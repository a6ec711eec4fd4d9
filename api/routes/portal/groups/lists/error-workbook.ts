import { refusedRows } from '../../../../../database/uploads/list-rows.ts';
import { readUpload } from '../../../../../database/uploads/read-upload.ts';
import { errorWorkbook } from '../../../../../documents/error-workbook.ts';
import { defineRoute } from '../../../../route.ts';
import { uploadParams } from '../../orders/uploads/row-schema.ts';
import { sendFile, XLSX } from '../../runs/send-file.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/groups/:id/uploads/:uploadId/errors.xlsx',
  access: 'signed-in',
  scope: 'orders:read',
  summary: "The refused rows of a group's list with their reasons; uploads as it is once it is mended",
  params: uploadParams,
  answers: { 200: { mediaType: XLSX, description: 'Workbook' } },
  async handler(ctx) {
    const { id: groupId, uploadId } = ctx.params;
    const upload = await readUpload(ctx.db, { organisationId: ctx.organisationId, groupId, uploadId });
    return sendFile(ctx, {
      name: 'ردیف‌های نادرست.xlsx',
      plainName: 'rejected-rows.xlsx',
      mediaType: XLSX,
      content: errorWorkbook(refusedRows(ctx.db, upload.id), upload.kind),
    });
  },
});
