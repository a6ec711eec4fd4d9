import { findSameSlips } from '../../../../database/deposits/find-same-slips.ts';
import { submitDeposit } from '../../../../database/deposits/submit-deposit.ts';
import { HANDED_IN_LIMITS } from '../../../../documents/handed-in/limits.ts';
import { takeFile } from '../../../files/take-file.ts';
import { defineRoute } from '../../../route.ts';
import { submittedAnswer } from './deposit-answer.ts';
import { slipFields } from './deposit-input.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/deposits',
  access: ['owner', 'buyer'],
  activeOnly: true,
  summary: 'Hand in the slip of a payment into one of the company’s accounts (picture or PDF, 10 MB at most)',
  multipart: { fileField: 'slip', maxBytes: HANDED_IN_LIMITS.maxBytes },
  body: slipFields,
  answers: { 201: submittedAnswer },
  async handler(ctx) {
    const { organisationId, session } = ctx;
    const slip = await takeFile(ctx, 'slip');
    return ctx.effect(async (tx) => {
      const deposit = await submitDeposit(ctx.db, tx, { organisationId, userId: session.userId, entry: ctx.body, slip, address: ctx.address });
      const warnings = await findSameSlips(ctx.db, tx, { organisationId, depositId: deposit.id });
      return { status: 201, body: { ...deposit, warnings } };
    });
  },
});
