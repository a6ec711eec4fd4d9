import { Pool } from 'undici';
import { localMobile } from '../../domain/mobile.ts';
import { exchange } from '../http/exchange.ts';
import { SmsFailure, type SmsGateway, type SmsTemplate } from './sms-gateway.ts';

export interface HttpSmsOptions {
  /** origin of the provider */
  url: string;
  /** the provider's key stands in the path of each call */
  apiKey?: string;
  timeoutMs?: number;
  /** what the provider calls our template; by default as we do */
  nameOf?: (template: SmsTemplate) => Promise<string>;
}

/** Statuses after which the provider itself asks to try again: its own failure, our empty wallet, too many at once. */
const TRY_AGAIN = new Set([402, 409, 418, 429]);

/** Of a message, by the provider's table of delivery states; what is in neither is on its way. */
const DELIVERED = new Set([10]);
const UNDELIVERED = new Set([6, 11, 13, 14, 100]);

/**
 * Client of Kavenegar's template API: `POST /v1/<key>/verify/lookup.json` (https://kavenegar.com/rest.html#sms-Lookup), and
 * `GET /v1/<key>/sms/status.json` for what became of a message (#sms-status).
 */
export function createHttpSmsGateway({ url, apiKey = 'development', timeoutMs = 10_000, nameOf = (template) => Promise.resolve(template) }: HttpSmsOptions): SmsGateway {
  const pool = new Pool(url, { connections: 16, connectTimeout: 3000, maxResponseSize: 64 * 1024 });
  const base = `/v1/${encodeURIComponent(apiKey)}`;

  return {
    async send({ receptor, token, template, message }) {
      const form = new URLSearchParams({ receptor: localMobile(receptor), token, template: await nameOf(template) });
      if (message !== undefined) form.set('message', message);
      const outcome = await exchange(pool, { method: 'POST', path: `${base}/verify/lookup.json`, body: form.toString(), form: true, timeoutMs });
      if (outcome.kind !== 'answer') throw new SmsFailure('unavailable', outcome.reason);
      const id = readEntry(outcome.body, outcome.status)?.messageid;
      if (typeof id !== 'number' && typeof id !== 'string') throw new SmsFailure('unavailable', 'no-message-id');
      return { messageId: String(id) };
    },

    async deliveryOf(messageId) {
      const path = `${base}/sms/status.json?messageid=${encodeURIComponent(messageId)}`;
      const outcome = await exchange(pool, { method: 'GET', path, timeoutMs });
      if (outcome.kind !== 'answer') throw new SmsFailure('unavailable', outcome.reason);
      const status = readEntry(outcome.body, outcome.status)?.status;
      if (typeof status !== 'number') return 'on-its-way';
      return DELIVERED.has(status) ? 'delivered' : UNDELIVERED.has(status) ? 'undelivered' : 'on-its-way';
    },

    close: () => pool.close(),
  };
}

interface Entry {
  messageid?: unknown;
  status?: unknown;
}

/** `{return: {status, message}, entries: [{messageid, status, …}]}`; the status in `return` counts, HTTP's only repeats it. */
function readEntry(body: string, httpStatus: number): Entry | undefined {
  let parsed: { return?: { status?: unknown }; entries?: Entry[] | null } | null;
  try {
    parsed = JSON.parse(body) as typeof parsed;
  } catch {
    throw new SmsFailure('unavailable', `http-${httpStatus}`);
  }
  const status = parsed?.return?.status;
  if (typeof status !== 'number') throw new SmsFailure('unavailable', `http-${httpStatus}`);
  if (status !== 200) {
    throw new SmsFailure(status >= 500 || TRY_AGAIN.has(status) ? 'unavailable' : 'refused', `status-${status}`, status);
  }
  return parsed?.entries?.[0];
}
