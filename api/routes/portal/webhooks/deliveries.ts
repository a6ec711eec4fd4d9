import { z } from 'zod';
import { listDeliveries } from '../../../../database/webhooks/list-deliveries.ts';
import { resendDelivery } from '../../../../database/webhooks/resend-delivery.ts';
import { sendTest } from '../../../../database/webhooks/send-test.ts';
import { Problem } from '../../../../domain/problems.ts';
import { defineRoute } from '../../../route.ts';
import { id, idParams, instant } from '../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';

/** Messages that an owner sends by hand; a loop of them must not become load on somebody else's server. */
const BY_HAND = { name: 'webhooks-by-hand', points: 60, seconds: 600 };

const delivery = z
  .object({
    id,
    messageId: id.meta({ description: 'The header webhook-id: the same for every attempt and when sent again' }),
    event: z.string(),
    status: z.enum(['pending', 'delivered', 'failed', 'cancelled']),
    payload: z.string().meta({ description: 'The body as it is signed and sent' }),
    at: instant,
    endedAt: instant.optional(),
    nextAttemptAt: instant.optional(),
    attempts: z.array(z.object({
      number: z.number().int(), at: instant, durationMs: z.number().int(), status: z.number().int().optional(),
      error: z.string().optional(), answer: z.string().optional().meta({ description: 'The first 1,000 characters' }),
    })),
  })
  .meta({ id: 'WebhookDelivery' });

const started = z.object({ deliveryId: id });

/** Without the members that are null. */
function filled<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as Partial<T>;
}

export const deliveries = defineRoute({
  method: 'get',
  path: '/api/portal/webhooks/:id/deliveries',
  access: ['owner'],
  summary: 'What was sent to a webhook, newest first, with every attempt and its answer',
  params: idParams,
  query: pageQuery.pick({ page: true, pageSize: true }),
  answers: { 200: listAnswer(delivery) },
  async handler(ctx) {
    const { page, pageSize } = ctx.query;
    const list = await listDeliveries(ctx.db, { organisationId: ctx.organisationId, hookId: ctx.params.id, limit: pageSize, offset: (page - 1) * pageSize });
    if (list === undefined) throw new Problem('not-found');
    const items = list.items.map(({ createdAt, attempts, ...rest }) => ({
      ...filled(rest), at: createdAt, attempts: attempts.map((attempt) => ({ ...filled(attempt), at: new Date(attempt.at) })),
    }));
    return { status: 200, body: { items, total: list.total } };
  },
});

export const testWebhook = defineRoute({
  method: 'post',
  path: '/api/portal/webhooks/:id/test',
  access: ['owner'],
  summary: 'Send a message of the event `test`',
  params: idParams,
  answers: { 202: started },
  async handler(ctx) {
    await ctx.limits.take([BY_HAND, ctx.organisationId]);
    return ctx.effect(async (tx) => {
      const deliveryId = await sendTest(ctx.db, tx, { organisationId: ctx.organisationId, hookId: ctx.params.id, requestedBy: ctx.session.userId });
      return { status: 202, body: { deliveryId } };
    });
  },
});

export const resendWebhook = defineRoute({
  method: 'post',
  path: '/api/portal/webhooks/:id/deliveries/:deliveryId/resend',
  access: ['owner'],
  summary: 'Send a message again, under the same message id',
  params: idParams.extend({ deliveryId: id }),
  answers: { 202: started },
  async handler(ctx) {
    await ctx.limits.take([BY_HAND, ctx.organisationId]);
    return ctx.effect(async (tx) => {
      const deliveryId = await resendDelivery(ctx.db, tx, {
        organisationId: ctx.organisationId, hookId: ctx.params.id, deliveryId: ctx.params.deliveryId, requestedBy: ctx.session.userId,
      });
      return { status: 202, body: { deliveryId } };
    });
  },
});
