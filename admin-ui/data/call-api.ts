import { HttpError } from 'react-admin';
import { wordsOfProblem, wordsOfServer } from '../words/words.ts';
import { noteReached, noteUnreachable } from './reachable.ts';

interface Problem {
  code?: string;
  title?: string;
  detail?: string;
  errors?: { field?: string; message: string }[];
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
  if (!answer.ok) throw refusal(answer.status, json as Problem);
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

function refusal(status: number, problem: Problem): HttpError {
  const message = wordsOfProblem(problem.detail ?? problem.title ?? 'خطایی رخ داد.', problem.code);
  const errors: FormErrors = {};
  for (const { field, message: text } of problem.errors ?? []) if (field !== undefined) errors[field] = wordsOfServer(text);
  const details = (problem.errors ?? []).map((error) => wordsOfServer(error.message));
  return new HttpError([message, ...details].join(' '), status, { ...problem, errors });
}
