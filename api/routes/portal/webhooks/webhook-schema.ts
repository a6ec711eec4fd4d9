import { z } from 'zod';
import type { Hook } from '../../../../database/webhooks/hook.ts';
import { judgeUrl, type UrlFault, type UrlPolicy } from '../../../../gateways/webhooks/index.ts';
import { Problem } from '../../../../domain/problems.ts';
import { WEBHOOK_EVENTS } from '../../../../domain/webhooks/events.ts';
import type { ApiConfig } from '../../../config.ts';
import { id, instant } from '../../../schemas/id.ts';

export const webhookInput = z.object({
  url: z.string().trim().max(2_000).meta({ description: 'https, a public host, no user name or password in it', example: 'https://customer.example/kook' }),
  events: z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length).transform((events) => [...new Set(events)]),
});

export const webhookAnswer = z
  .object({
    id,
    url: z.string(),
    events: z.array(z.enum(WEBHOOK_EVENTS)),
    createdAt: instant,
    enabled: z.boolean(),
    disabledReason: z.enum(['owner', 'gone', 'failing']).optional().meta({ description: 'gone: it answered 410; failing: no good answer for days' }),
    failingSince: instant.optional(),
    oldSecretUntil: instant.optional().meta({ description: 'Until then the former secret signs along' }),
  })
  .meta({ id: 'Webhook' });

export const webhookWithSecret = webhookAnswer
  .extend({ secret: z.string().meta({ description: 'whsec_…, shown this once: verify signatures with it (standardwebhooks.com)' }) })
  .meta({ id: 'WebhookWithSecret' });

export function answerOfHook({ disabledAt, disabledReason, failingSince, oldSecretUntil, ...hook }: Hook) {
  return {
    ...hook,
    enabled: disabledAt === null,
    ...(disabledReason === null ? {} : { disabledReason }),
    ...(failingSince === null ? {} : { failingSince }),
    ...(oldSecretUntil === null ? {} : { oldSecretUntil }),
  };
}

const FAULTS: Record<UrlFault, string> = {
  'invalid-url': 'نشانی کامل وب‌هوک را بنویسید، مانند https://example.ir/kook، بدون نام کاربری و رمز.',
  'not-https': 'نشانی وب‌هوک باید با https آغاز شود.',
  'unsafe-address': 'این نشانی به شبکه داخلی می‌رسد و پذیرفته نیست.',
};

/** Throws Problem `validation` where the URL is none that may be called. */
export function checkUrl(url: string, config: ApiConfig): void {
  const fault = judgeUrl(url, urlPolicy(config));
  if (fault !== undefined) throw new Problem('validation', { errors: [{ field: 'url', code: fault, message: FAULTS[fault] }] });
}

function urlPolicy(config: ApiConfig): UrlPolicy {
  return { allowLoopback: config.webhooks.allowLoopback, requireTls: config.environment === 'production' };
}
