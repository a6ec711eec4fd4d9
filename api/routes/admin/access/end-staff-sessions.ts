import { z } from 'zod';
import { endColleagueSessions, endOneSession } from '../../../../database/staff/end-colleague-sessions.ts';
import { mayDo, STAFF_ACTORS, STAFF_READERS } from '../../../../domain/staff-access.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { viewerOf } from '../viewer.ts';
import { reasonBody } from './reason-body.ts';

const endOne = defineRoute({
  method: 'post',
  path: '/api/admin/sessions/:id/end',
  access: STAFF_READERS.sessions,
  summary: 'Log out one device: one’s own, or as admin a colleague’s',
  params: idParams,
  answers: { 204: undefined },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      const mayEndOthers = mayDo(viewerOf(ctx.session).role, 'staff.write');
      await endOneSession(ctx.db, tx, { sessionId: ctx.params.id, mayEndOthers, actorId: ctx.session.userId, address: ctx.address });
      return { status: 204 };
    }),
});

const endAll = defineRoute({
  method: 'post',
  path: '/api/admin/staff/:id/end-sessions',
  access: STAFF_ACTORS['staff.write'],
  summary: 'Log a colleague out everywhere',
  params: idParams,
  body: reasonBody,
  answers: { 200: z.object({ ended: z.number().int() }) },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      const ended = await endColleagueSessions(ctx.db, tx, { userId: ctx.params.id, reason: ctx.body.reason, actorId: ctx.session.userId, address: ctx.address });
      return { status: 200, body: { ended } };
    }),
});

export default [endOne, endAll];
