import { Pool } from 'undici';
import { localMobile } from '../../domain/mobile.ts';
import { exchange } from '../http/exchange.ts';
import { SmsFailure, type SmsGateway } from './sms-gateway.ts';

export interface HttpSmsOptions {
  /** origin of the provider */
  url: string;
  /** the provider's key stands in the path of each call */
  apiKey?: string;
  timeoutMs?: number;
}

/** Statuses after which the provider itself asks to try again: its own failure, our empty wallet, too many at once. */
const TRY_AGAIN = new Set([402, 409, 418, 429]);

/** Client of Kavenegar's template API: `POST /v1/<key>/verify/lookup.json` (https://kavenegar.com/rest.html#sms-Lookup). */
export function createHttpSmsGateway({ url, apiKey = 'development', timeoutMs = 10_000 }: HttpSmsOptions): SmsGateway {
  const pool = new Pool(url, { connections: 16, connectTimeout: 3000, maxResponseSize: 64 * 1024 });
  const path = `/v1/${encodeURIComponent(apiKey)}/verify/lookup.json`;

  return {
    async send({ receptor, token, template, message }) {
      const form = new URLSearchParams({ receptor: localMobile(receptor), token, template });
      if (message !== undefined) form.set('message', message);
      const outcome = await exchange(pool, { method: 'POST', path, body: form.toString(), form: true, timeoutMs });
      if (outcome.kind !== 'answer') throw new SmsFailure('unavailable', outcome.reason);
      return { messageId: readLookup(outcome.body, outcome.status) };
    },
    close: () => pool.close(),
  };
}

/** `{return: {status, message}, entries: [{messageid, …}]}`; the status within counts, HTTP's only repeats it. */
function readLookup(body: string, httpStatus: number): string {
  let parsed: { return?: { status?: unknown }; entries?: { messageid?: unknown }[] | null } | null;
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
  const id = parsed?.entries?.[0]?.messageid;
  if (typeof id !== 'number' && typeof id !== 'string') throw new SmsFailure('unavailable', 'no-message-id');
  return String(id);
}
