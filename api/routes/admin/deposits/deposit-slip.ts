import { z } from 'zod';
import { readSlip } from '../../../../database/deposits/read-slip.ts';
import { STAFF_READERS } from '../../../../domain/staff-access.ts';
import { FILE_ANSWER, serveFile } from '../../../files/serve-file.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';

export default defineRoute({
  method: 'get',
  path: '/api/admin/deposits/:id/slip',
  access: STAFF_READERS.deposits,
  summary: 'The slip as it was handed in last, or in an earlier round',
  params: idParams,
  query: z.object({ round: z.coerce.number().int().min(1).max(1_000).optional() }),
  answers: { 200: FILE_ANSWER },
  handler: async (ctx) => serveFile(await readSlip(ctx.db, { depositId: ctx.params.id, round: ctx.query.round })),
});
