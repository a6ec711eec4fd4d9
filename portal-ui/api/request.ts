import { problemFrom, unreachable, type ApiProblem } from './api-problem.ts';
import { openIntent } from './intents.ts';
import { renewSession } from './session-end.ts';

export type Query = Record<string, string | number | boolean | undefined>;

export interface RequestOptions {
  body?: unknown;
  query?: Query;
  signal?: AbortSignal;
  /** False for calls that are about logging in: their 401 is an answer, not an ended session. */
  renew?: boolean;
  /** The answer holds a secret and is stored nowhere: sent again, the call would do its thing again. */
  once?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Pauses before a call with an idempotency key, or one that is idempotent by itself, is sent again. */
const RESEND_AFTER_MS = [700, 2_000] as const;

/** Address of an API route on this origin. `path` begins with `/auth` or `/portal`. */
export function apiUrl(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

/**
 * One call of the API: JSON in and out, `undefined` for an empty answer. POSTs carry an idempotency key and are sent
 * again by themselves while no answer came. Throws `ApiProblem`.
 */
export async function request<Answer>(method: Method, path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await send(method, path, options);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** As `request`, but hands out the answer itself: files are read from it as bytes. */
export async function send(method: Method, path: string, options: RequestOptions = {}): Promise<Response> {
  const intent = method === 'POST' ? openIntent(path, options.body) : undefined;
  for (let resent = 0, renewed = false; ; ) {
    const answer = await attempt(method, path, options, intent?.key);
    if (answer instanceof Response) {
      intent?.close();
      return answer;
    }
    if (answer.code === 'unauthenticated' && options.renew !== false && !renewed && (await renewSession())) {
      renewed = true;
      continue;
    }
    const pauseMs = RESEND_AFTER_MS[resent];
    if (method !== 'GET' && options.once !== true && answer.outcomeUnknown && pauseMs !== undefined) {
      resent += 1;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      continue;
    }
    if (!answer.outcomeUnknown) intent?.close();
    throw answer;
  }
}

async function attempt(method: Method, path: string, options: RequestOptions, key?: string): Promise<Response | ApiProblem> {
  const headers = new Headers({ accept: 'application/json' });
  if (key) headers.set('idempotency-key', key);
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  try {
    const response = await fetch(apiUrl(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      signal: options.signal ?? null,
      body: options.body === undefined ? null : JSON.stringify(options.body),
    });
    return response.ok ? response : problemFrom(response.status, await response.text());
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return unreachable();
  }
}
