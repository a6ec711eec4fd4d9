import { findSameSlips } from '../../../../database/deposits/find-same-slips.ts';
import { readDepositStory } from '../../../../database/deposits/read-deposit-story.ts';
import { readDeposit } from '../../../../database/deposits/read-deposit.ts';
import { readSlip } from '../../../../database/deposits/read-slip.ts';
import { FILE_ANSWER, serveFile } from '../../../files/serve-file.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { depositStoryAnswer } from './deposit-answer.ts';

const one = defineRoute({
  method: 'get',
  path: '/api/portal/deposits/:id',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'A deposit with its rounds and decisions',
  params: idParams,
  answers: { 200: depositStoryAnswer },
  async handler(ctx) {
    const key = { organisationId: ctx.organisationId, depositId: ctx.params.id };
    const deposit = await readDeposit(ctx.db, key);
    const [history, warnings] = await Promise.all([readDepositStory(ctx.db, deposit.id), findSameSlips(ctx.db, undefined, key)]);
    return { status: 200, body: { ...deposit, warnings, history } };
  },
});

const slip = defineRoute({
  method: 'get',
  path: '/api/portal/deposits/:id/slip',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'The slip as it was handed in last',
  params: idParams,
  answers: { 200: FILE_ANSWER },
  handler: async (ctx) => serveFile(await readSlip(ctx.db, { depositId: ctx.params.id, organisationId: ctx.organisationId })),
});

export default [one, slip];
