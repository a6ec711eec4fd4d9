import { HttpError, type fetchUtils } from 'react-admin';
import { renewSession } from '../session/session-end.ts';
import { callApi, type ApiAnswer } from './call-api.ts';
import { openIntent } from './intents.ts';

/** A call of react-admin's; a POST carries the key of its intent, so that one whose answer was lost can be sent again. */
export async function httpClient(url: string, options: fetchUtils.Options = {}): Promise<ApiAnswer> {
  if (options.method !== 'POST') return callWithSession(url, options as RequestInit);
  const intent = openIntent(url, options.body);
  const headers = new Headers(options.headers);
  headers.set('Idempotency-Key', intent.key);
  try {
    const answer = await callWithSession(url, { ...options, headers } as RequestInit);
    intent.close();
    return answer;
  } catch (error) {
    if (!isOpen(error)) intent.close();
    throw error;
  }
}

/** One that meets the end of the session waits for a new log-in and is sent once more. */
async function callWithSession(url: string, options: RequestInit): Promise<ApiAnswer> {
  try {
    return await callApi(url, options);
  } catch (error) {
    const ended = error instanceof HttpError && error.status === 401 && !url.startsWith('/api/auth/');
    if (!ended || !(await renewSession())) throw error;
    return callApi(url, options);
  }
}

/** Nobody can say whether it was done. */
function isOpen(error: unknown): boolean {
  if (!(error instanceof HttpError)) return true;
  return error.status >= 500 || (error.body as { code?: string } | undefined)?.code === 'idempotency-in-progress';
}
