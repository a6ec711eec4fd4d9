import { Agent, request } from 'undici';
import { checkedLookup } from './checked-lookup.ts';
import { judgeUrl, type UrlPolicy } from './judge-url.ts';
import { readStart } from './read-start.ts';
import { signWebhook } from './sign-webhook.ts';
import type { WebhookGateway, WebhookOutcome } from './webhook-gateway.ts';

interface Options {
  policy: UrlPolicy;
  timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
const HEADERS = { 'content-type': 'application/json', 'user-agent': 'Kook-Webhooks/1', accept: '*/*' };

/** Sends webhooks as Standard Webhooks 1.0 says (https://github.com/standard-webhooks/standard-webhooks, spec). */
export function createHttpWebhookGateway({ policy, timeoutMs = TIMEOUT_MS }: Options): WebhookGateway {
  return {
    async send({ url, messageId, body, secrets }) {
      const begun = performance.now();
      const ended = (outcome: Omit<WebhookOutcome, 'durationMs'>): WebhookOutcome => ({ ...outcome, durationMs: Math.round(performance.now() - begun) });
      // Judged again at every attempt: what was allowed when the hook was made may not be in this environment.
      const fault = judgeUrl(url, policy);
      if (fault !== undefined) return ended({ status: null, error: fault === 'unsafe-address' ? 'refused-address' : fault, answer: null });

      const timestamp = Math.floor(Date.now() / 1000);
      // A connection of its own: one that was kept would be used without asking where it leads.
      const agent = new Agent({ connect: { lookup: checkedLookup(policy), timeout: timeoutMs }, connections: 1 });
      try {
        const answer = await request(url, {
          dispatcher: agent,
          method: 'POST',
          headers: {
            ...HEADERS, 'webhook-id': messageId, 'webhook-timestamp': String(timestamp),
            'webhook-signature': signWebhook(secrets, { id: messageId, timestamp, body }),
          },
          body,
          headersTimeout: timeoutMs,
          signal: AbortSignal.timeout(timeoutMs),
        });
        return ended({ status: answer.statusCode, error: null, answer: await readStart(answer.body) });
      } catch (error) {
        return ended({ status: null, error: wordOf(error), answer: null });
      } finally {
        await agent.destroy();
      }
    },
  };
}

/** A short, stable word: never a message with addresses in it. */
function wordOf(error: unknown): string {
  const { name, code, cause } = error as { name?: unknown; code?: unknown; cause?: { code?: unknown } };
  if (code === 'REFUSED_ADDRESS' || cause?.code === 'REFUSED_ADDRESS') return 'refused-address';
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(String(code))) return 'timeout';
  return typeof code === 'string' ? code : 'no-answer';
}
