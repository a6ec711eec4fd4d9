import { z } from 'zod';
import { countUnread, listMessages } from '../../../../database/messages/list-messages.ts';
import { markAllRead, markRead } from '../../../../database/messages/mark-read.ts';
import { Problem } from '../../../../domain/problems.ts';
import { defineRoute, type Session } from '../../../route.ts';
import { id, idParams, instant } from '../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';

const messageAnswer = z
  .object({
    id, kind: z.string(), title: z.string(), text: z.string(), at: instant, read: z.boolean(),
    link: z.string().optional().meta({ description: 'A page of the portal' }),
    orderId: id.optional(), runId: id.optional(),
  })
  .meta({ id: 'Message' });

const reader = (organisationId: string, { userId }: Session) => ({ organisationId, userId });

export const messages = defineRoute({
  method: 'get',
  path: '/api/portal/messages',
  access: 'signed-in',
  scope: 'messages:read',
  summary: 'Messages from Mobtakeran and from the system, newest first',
  query: pageQuery.extend({ unread: z.stringbool().optional() }),
  answers: { 200: listAnswer(messageAnswer) },
  async handler(ctx) {
    const { page, pageSize, unread = false } = ctx.query;
    const { items, total } = await listMessages(ctx.db, reader(ctx.organisationId, ctx.session), { unread, limit: pageSize, offset: (page - 1) * pageSize });
    return { status: 200, body: { total, items: items.map(({ link, ...message }) => ({ ...message, ...subjectOf(link) })) } };
  },
});

/** `/orders/<id>` or `/runs/<id>`: also as an id, for programs. */
function subjectOf(link: string | null): { link?: string; orderId?: string; runId?: string } {
  if (link === null) return {};
  const [, kind, subject] = /^\/(orders|runs)\/([0-9a-f-]{36})/.exec(link) ?? [];
  return { link, ...(kind === 'orders' ? { orderId: subject } : kind === 'runs' ? { runId: subject } : {}) };
}

export const unreadCount = defineRoute({
  method: 'get',
  path: '/api/portal/messages/unread-count',
  access: 'signed-in',
  scope: 'messages:read',
  summary: 'How many messages this person has not read',
  answers: { 200: z.object({ count: z.number().int() }) },
  handler: async (ctx) => ({ status: 200, body: { count: await countUnread(ctx.db, reader(ctx.organisationId, ctx.session)) } }),
});

export const readMessage = defineRoute({
  method: 'post',
  path: '/api/portal/messages/:id/read',
  access: 'signed-in',
  summary: 'Mark a message read',
  params: idParams,
  answers: { 204: undefined },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      if (!(await markRead(ctx.db, tx, reader(ctx.organisationId, ctx.session), ctx.params.id))) throw new Problem('not-found');
      return { status: 204 };
    }),
});

export const readAllMessages = defineRoute({
  method: 'post',
  path: '/api/portal/messages/read-all',
  access: 'signed-in',
  summary: 'Mark all messages read',
  answers: { 204: undefined },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      await markAllRead(ctx.db, tx, reader(ctx.organisationId, ctx.session));
      return { status: 204 };
    }),
});
