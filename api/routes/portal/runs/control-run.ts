import { controlRun } from '../../../../database/runs/control-run.ts';
import { readRun } from '../../../../database/runs/read-run.ts';
import { Problem } from '../../../../domain/problems.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { runAnswer, toRunAnswer } from './run-answer.ts';

const SUMMARY = {
  pause: 'Stops sending; what is at the operator is followed to its end',
  resume: 'Goes on with a paused run',
  cancel: 'Releases what was not sent; what is at the operator is followed to its end',
};

/** Asking for a state that the run already has changes nothing and answers the same. */
const control = (action: 'pause' | 'resume' | 'cancel') =>
  defineRoute({
    method: 'post',
    path: `/api/portal/runs/:id/${action}`,
    access: ['owner', 'buyer'],
    scope: 'orders:control',
    activeOnly: action === 'resume',
    summary: SUMMARY[action],
    params: idParams,
    answers: { 202: runAnswer },
    async handler(ctx) {
      const { organisationId, session } = ctx;
      return ctx.effect(async (tx) => {
        await controlRun(ctx.db, tx, { runId: ctx.params.id, organisationId, action, actorId: session.userId, address: ctx.address });
        const run = await readRun(ctx.db, organisationId, ctx.params.id, tx);
        if (run === undefined) throw new Problem('not-found');
        return { status: 202, body: toRunAnswer(run) };
      });
    },
  });

export default [control('pause'), control('resume'), control('cancel')];
