import { readDocument } from '../../../../database/registrations/read-document.ts';
import { Problem } from '../../../../domain/problems.ts';
import { STAFF_READERS } from '../../../../domain/staff-access.ts';
import { FILE_ANSWER, serveFile } from '../../../files/serve-file.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';

export default defineRoute({
  method: 'get',
  path: '/api/admin/documents/:id/file',
  access: STAFF_READERS.documents,
  summary: 'The file of an applicant’s document',
  params: idParams,
  answers: { 200: FILE_ANSWER },
  async handler(ctx) {
    const file = await readDocument(ctx.db, ctx.params.id);
    if (file === undefined) throw new Problem('not-found');
    return serveFile(file);
  },
});
