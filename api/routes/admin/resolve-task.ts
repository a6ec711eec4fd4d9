import { z } from 'zod';
import { resolveTask } from '../../../database/tasks/resolve-task.ts';
import { STAFF_ACTORS } from '../../../domain/staff-access.ts';
import { defineRoute } from '../../route.ts';
import { idParams } from '../../schemas/id.ts';
import { sentence } from '../../schemas/sentence.ts';

export default defineRoute({
  method: 'post',
  path: '/api/admin/tasks/:id/resolution',
  access: STAFF_ACTORS['tasks.resolve'],
  summary: 'Closes a task of one’s own queue with a word on what was done',
  params: idParams,
  body: z.object({ resolution: sentence(3, 2_000) }),
  answers: { 200: z.object({ id: z.string() }) },
  handler(ctx) {
    const { userId, role } = ctx.session;
    return ctx.effect(async (tx) => {
      await resolveTask(ctx.db, tx, { taskId: ctx.params.id, resolution: ctx.body.resolution, actorId: userId, role, address: ctx.address });
      return { status: 200, body: { id: ctx.params.id } };
    });
  },
});
