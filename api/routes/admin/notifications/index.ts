import { z } from 'zod';
import { countUnreadBell, markAllBellRead, markBellRead } from '../../../../database/notifications/bell.ts';
import { Problem } from '../../../../domain/problems.ts';
import { STAFF_READERS } from '../../../../domain/staff-access.ts';
import { holdEventStream } from '../../../frame/hold-event-stream.ts';
import { defineRoute, type Route } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { followBell } from './bell-feed.ts';

const PATH = '/api/admin/notifications';

const unreadCount = defineRoute({
  method: 'get',
  path: `${PATH}/unread-count`,
  access: STAFF_READERS.notifications,
  summary: 'How much of the bell this person has not read',
  answers: { 200: z.object({ count: z.number().int() }) },
  handler: async (ctx) => ({ status: 200, body: { count: await countUnreadBell(ctx.db, ctx.session) } }),
});

const readOne = defineRoute({
  method: 'post',
  path: `${PATH}/:id/read`,
  access: STAFF_READERS.notifications,
  summary: 'Mark one read, for this person alone',
  params: idParams,
  answers: { 204: undefined },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      if (!(await markBellRead(ctx.db, tx, ctx.session, ctx.params.id))) throw new Problem('not-found');
      return { status: 204 };
    }),
});

const readAll = defineRoute({
  method: 'post',
  path: `${PATH}/read-all`,
  access: STAFF_READERS.notifications,
  summary: 'Mark all read, for this person alone',
  answers: { 204: undefined },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      await markAllBellRead(ctx.db, tx, ctx.session);
      return { status: 204 };
    }),
});

const events = defineRoute({
  method: 'get',
  path: `${PATH}/events`,
  access: STAFF_READERS.notifications,
  summary: 'Server-sent events of the bell: unread {count} at first, then each notification as it rings',
  answers: { 200: { mediaType: 'text/event-stream', description: 'unread · notification' } },
  async handler(ctx) {
    const count = await countUnreadBell(ctx.db, ctx.session);
    return holdEventStream(ctx, (stream) => {
      stream.send('unread', { count });
      return followBell(ctx.db, ctx.session.role, ({ role: _role, ...ring }) => stream.send('notification', ring));
    });
  },
});

export const bellRoutes: Route[] = [unreadCount, readOne, readAll, events];
