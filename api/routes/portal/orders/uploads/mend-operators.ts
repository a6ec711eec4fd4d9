import { z } from 'zod';
import { mendOperators } from '../../../../../database/uploads/mend-rows.ts';
import { defineRoute } from '../../../../route.ts';
import { operatorCode } from '../lines/line-schema.ts';
import { uploadParams } from './row-schema.ts';
import { uploadAnswer, uploadBody } from './upload-answer.ts';

const MAX_NAMED = 10_000;

export default defineRoute({
  method: 'put',
  path: '/api/portal/orders/:id/uploads/:uploadId/rows',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: '«ترابرد شده است»: write an operator into all refused rows whose prefix is another one\'s, or into those named',
  params: uploadParams,
  body: z.object({
    operatorCode,
    codes: z.array(z.enum(['other-operator', 'operator-not-sold', 'unknown-operator'])).min(1).default(['other-operator', 'operator-not-sold'])
      .meta({ description: 'Which refusals are meant' }),
    rows: z.array(z.number().int().min(1).max(1_048_576)).min(1).max(MAX_NAMED).optional(),
  }),
  answers: { 200: uploadAnswer.extend({ mended: z.number().int() }) },
  async handler(ctx) {
    const { id: orderId, uploadId } = ctx.params;
    return ctx.effect(async (tx) => {
      const { upload, rows } = await mendOperators(ctx.db, tx, { organisationId: ctx.organisationId, orderId, uploadId, ...ctx.body });
      return { status: 200, body: { ...(await uploadBody(ctx.db, tx, upload)), mended: rows } };
    });
  },
});
