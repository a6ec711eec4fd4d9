import { findSameSlips } from '../../../../database/deposits/find-same-slips.ts';
import { readDeposit } from '../../../../database/deposits/read-deposit.ts';
import { resubmitDeposit } from '../../../../database/deposits/resubmit-deposit.ts';
import { HANDED_IN_LIMITS } from '../../../../documents/handed-in/limits.ts';
import { takeFile } from '../../../files/take-file.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { submittedAnswer } from './deposit-answer.ts';
import { slipFields } from './deposit-input.ts';

export default defineRoute({
  method: 'put',
  path: '/api/portal/deposits/:id',
  access: ['owner', 'buyer'],
  activeOnly: true,
  summary: 'Hand a returned slip in again; without a file the earlier one stays',
  params: idParams,
  multipart: { fileField: 'slip', maxBytes: HANDED_IN_LIMITS.maxBytes },
  body: slipFields,
  answers: { 200: submittedAnswer },
  async handler(ctx) {
    const { organisationId, session } = ctx;
    const key = { organisationId, depositId: ctx.params.id };
    // Refused before the work of decoding; the lock looks again.
    await readDeposit(ctx.db, key);
    const slip = ctx.file === undefined ? undefined : await takeFile(ctx, 'slip');
    return ctx.effect(async (tx) => {
      const deposit = await resubmitDeposit(ctx.db, tx, { ...key, userId: session.userId, entry: ctx.body, slip, address: ctx.address });
      return { status: 200, body: { ...deposit, warnings: await findSameSlips(ctx.db, tx, key) } };
    });
  },
});
