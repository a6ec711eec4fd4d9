import { z } from 'zod';
import { changeHook } from '../../../../database/webhooks/change-hook.ts';
import { createHook } from '../../../../database/webhooks/create-hook.ts';
import { deleteHook } from '../../../../database/webhooks/delete-hook.ts';
import { listHooks } from '../../../../database/webhooks/list-hooks.ts';
import { rotateSecret } from '../../../../database/webhooks/rotate-secret.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { listAnswer } from '../../../schemas/list.ts';
import { answerOfHook, checkUrl, webhookAnswer, webhookInput, webhookWithSecret } from './webhook-schema.ts';

export const webhooks = defineRoute({
  method: 'get',
  path: '/api/portal/webhooks',
  access: ['owner'],
  summary: 'Where the organisation’s own programs are told of events',
  answers: { 200: listAnswer(webhookAnswer) },
  async handler(ctx) {
    const items = (await listHooks(ctx.db, ctx.organisationId)).map(answerOfHook);
    return { status: 200, body: { items, total: items.length } };
  },
});

export const createWebhook = defineRoute({
  method: 'post',
  path: '/api/portal/webhooks',
  access: ['owner'],
  summary: 'A new webhook; its secret is shown this once',
  body: webhookInput,
  answers: { 201: webhookWithSecret },
  secretAnswer: true,
  handler(ctx) {
    checkUrl(ctx.body.url, ctx.config);
    return ctx.effect(async (tx) => {
      const { secret, ...hook } = await createHook(ctx.db, tx, {
        ...ctx.body, organisationId: ctx.organisationId, createdBy: ctx.session.userId, address: ctx.address, key: ctx.config.webhooks.key,
      });
      return { status: 201, body: { ...answerOfHook(hook), secret } };
    });
  },
});

export const changeWebhook = defineRoute({
  method: 'put',
  path: '/api/portal/webhooks/:id',
  access: ['owner'],
  summary: 'Change URL and events; `enabled` takes it out of use or puts it back',
  params: idParams,
  body: webhookInput.extend({ enabled: z.boolean().optional() }),
  answers: { 200: webhookAnswer },
  handler(ctx) {
    checkUrl(ctx.body.url, ctx.config);
    return ctx.effect(async (tx) => {
      const hook = await changeHook(ctx.db, tx, {
        ...ctx.body, organisationId: ctx.organisationId, hookId: ctx.params.id, actorId: ctx.session.userId, address: ctx.address,
      });
      return { status: 200, body: answerOfHook(hook) };
    });
  },
});

export const deleteWebhook = defineRoute({
  method: 'delete',
  path: '/api/portal/webhooks/:id',
  access: ['owner'],
  summary: 'Take a webhook away; what is on its way to it is not sent',
  params: idParams,
  answers: { 204: undefined },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      await deleteHook(ctx.db, tx, { organisationId: ctx.organisationId, hookId: ctx.params.id, actorId: ctx.session.userId, address: ctx.address });
      return { status: 204 };
    }),
});

export const rotateWebhookSecret = defineRoute({
  method: 'post',
  path: '/api/portal/webhooks/:id/rotate-secret',
  access: ['owner'],
  summary: 'A new secret, shown this once; for a day both sign, so that nothing is lost while programs change over',
  params: idParams,
  answers: { 201: webhookWithSecret },
  secretAnswer: true,
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      const { secret, ...hook } = await rotateSecret(ctx.db, tx, {
        organisationId: ctx.organisationId, hookId: ctx.params.id, actorId: ctx.session.userId, address: ctx.address, key: ctx.config.webhooks.key,
      });
      return { status: 201, body: { ...answerOfHook(hook), secret } };
    }),
});
