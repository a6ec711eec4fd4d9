import { z } from 'zod';
import { createApiKey } from '../../../../database/api-keys/create-api-key.ts';
import { API_SCOPES } from '../../../../domain/api-scopes.ts';
import { defineRoute } from '../../../route.ts';
import { id, instant } from '../../../schemas/id.ts';
import { rialInput } from '../../../schemas/rial.ts';
import { nameInput } from '../../../schemas/name.ts';
import { expiryInput } from './expiry-input.ts';

const body = z
  .object({
    name: nameInput(100),
    scopes: z.array(z.enum(API_SCOPES)).min(1).max(API_SCOPES.length).transform((scopes) => [...new Set(scopes)]),
    expiresAt: expiryInput.nullish(),
    dailyLimit: rialInput.nullish().meta({ description: 'Rials that it may confirm on a day of Tehran; needed by orders:confirm' }),
  })
  .superRefine(({ scopes, dailyLimit }, context) => {
    if (dailyLimit === 0n) {
      context.addIssue({ code: 'custom', path: ['dailyLimit'], params: { code: 'invalid-amount' }, message: 'سقف روزانه باید بیش از صفر باشد.' });
    } else if (scopes.includes('orders:confirm') && typeof dailyLimit !== 'bigint') {
      context.addIssue({ code: 'custom', path: ['dailyLimit'], params: { code: 'required' }, message: 'برای کلیدی که تایید نهایی می‌کند سقف روزانه لازم است.' });
    }
  });

export default defineRoute({
  method: 'post',
  path: '/api/portal/api-keys',
  access: ['owner'],
  summary: 'Make an API key; its secret is shown this once. It acts as the person who makes it; owners are told by SMS',
  body,
  answers: { 201: z.object({ id, name: z.string(), prefix: z.string(), secret: z.string(), scopes: z.array(z.enum(API_SCOPES)), createdAt: instant }) },
  secretAnswer: true,
  handler(ctx) {
    const { name, scopes, expiresAt, dailyLimit } = ctx.body;
    return ctx.effect(async (tx) => {
      const made = await createApiKey(ctx.db, tx, {
        organisationId: ctx.organisationId, userId: ctx.session.userId, address: ctx.address,
        name, scopes, expiresAt: expiresAt ?? undefined, dailyLimit: dailyLimit ?? undefined,
      });
      return { status: 201, body: { ...made, name, scopes } };
    });
  },
});
