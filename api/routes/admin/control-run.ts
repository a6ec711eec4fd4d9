import { z } from 'zod';
import { controlRun } from '../../../database/runs/control-run.ts';
import { STAFF_ACTORS } from '../../../domain/staff-access.ts';
import { defineRoute } from '../../route.ts';
import { idParams } from '../../schemas/id.ts';
import { staffReason } from './staff-reason.ts';

const control = (action: 'pause' | 'resume' | 'cancel') =>
  defineRoute({
    method: 'post',
    path: `/api/admin/runs/:id/${action}`,
    access: STAFF_ACTORS['runs.control'],
    summary: `Staff ${action} a run, as its customer could`,
    params: idParams,
    body: staffReason.optional(),
    answers: { 202: z.object({ id: z.string() }) },
    handler(ctx) {
      return ctx.effect(async (tx) => {
        await controlRun(ctx.db, tx, { runId: ctx.params.id, action, actorId: ctx.session.userId, address: ctx.address, reason: ctx.body?.reason });
        return { status: 202, body: { id: ctx.params.id } };
      });
    },
  });

export default [control('pause'), control('resume'), control('cancel')];
