import { HttpError } from 'react-admin';
import { wordsOfProblem, wordsOfServer } from '../words/words.ts';
import { sayStatus, whatNext } from './what-next.ts';
import { noteReached, noteUnreachable } from './reachable.ts';

interface Problem {
  code?: string;
  title?: string;
  detail?: string;
  errors?: { field?: string; message: string }[];
  requestId?: string;
}

/** What react-admin's forms read: messages by field, and a word for the whole. */
type FormErrors = Record<string, string> & { root?: { serverError: string } };

export interface ApiAnswer {
  status: number;
  headers: Headers;
  body: string;
  json: unknown;
}

/**
 * One call with the session's cookie. Our refusals (RFC 9457) become react-admin's errors: `detail` is the message that
 * people see, `errors[]` land on their fields.
 */
export async function callApi(url: string, options: RequestInit = {}): Promise<ApiAnswer> {
  const headers = new Headers(options.headers);
  headers.set('Accept', 'application/json');
  if (options.body !== undefined && options.body !== null) headers.set('Content-Type', 'application/json');
  const answer = await fetch(url, { ...options, headers, credentials: 'same-origin' }).catch(() => undefined);
  if (answer === undefined) {
    noteUnreachable();
    throw new HttpError('سرور پاسخ نمی‌دهد. اتصال را بررسی کنید.', 503);
  }
  const body = await answer.text();
  const json = readJson(body);
  if (isAway(answer.status, json as Problem)) noteUnreachable();
  else noteReached();
  if (!answer.ok) throw refusal(answer, json as Problem);
  return { status: answer.status, headers: answer.headers, body, json };
}

/** The API itself, or what it stands on; not a bank or an operator of which it tells. */
const isAway = (status: number, { code }: Problem): boolean => status === 502 || status === 504 || (status === 503 && (code === undefined || code === 'unavailable'));

/** A gateway in between may answer with a page of its own. */
function readJson(body: string): unknown {
  if (body === '') return {};
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return {};
  }
}

function refusal({ status, headers }: Response, problem: Problem): HttpError {
  const said = problem.detail ?? problem.title;
  const message = said === undefined ? sayStatus(status) : wordsOfProblem(said, problem.code);
  const errors: FormErrors = {};
  for (const { field, message: text } of problem.errors ?? []) if (field !== undefined) errors[field] = wordsOfServer(text);
  const details = (problem.errors ?? []).map((error) => wordsOfServer(error.message));
  const again = Number(headers.get('Retry-After') ?? Number.NaN);
  const next = whatNext({ status, code: problem.code, requestId: problem.requestId, retryAfterSeconds: Number.isFinite(again) ? again : undefined });
  return new HttpError([message, ...details, ...(next === undefined ? [] : [next])].join(' '), status, { ...problem, errors });
}
