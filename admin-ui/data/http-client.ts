import { HttpError, type fetchUtils } from 'react-admin';

interface Problem {
  code?: string;
  title?: string;
  detail?: string;
  errors?: { field?: string; message: string }[];
}

/** What react-admin's forms read: messages by field, and a word for the whole. */
type FormErrors = Record<string, string> & { root?: { serverError: string } };

/**
 * One call with the session's cookie. Our refusals (RFC 9457) become react-admin's errors: `detail` is the message that
 * people see, `errors[]` land on their fields.
 */
export async function httpClient(url: string, options: fetchUtils.Options = {}) {
  const headers = new Headers(options.headers as HeadersInit | undefined);
  headers.set('Accept', 'application/json');
  if (options.body !== undefined && options.body !== null) headers.set('Content-Type', 'application/json');
  const answer = await fetch(url, { ...options, headers, credentials: 'same-origin' } as RequestInit).catch(() => undefined);
  if (answer === undefined) throw new HttpError('سرور پاسخ نمی‌دهد. اتصال را بررسی کنید.', 503);
  const body = await answer.text();
  const json = body === '' ? {} : (JSON.parse(body) as Problem);
  if (!answer.ok) throw refusal(answer.status, json);
  return { status: answer.status, headers: answer.headers, body, json: json as unknown };
}

function refusal(status: number, problem: Problem): HttpError {
  const message = problem.detail ?? problem.title ?? 'خطایی رخ داد.';
  const errors: FormErrors = {};
  for (const { field, message: text } of problem.errors ?? []) if (field !== undefined) errors[field] = text;
  const details = (problem.errors ?? []).map((error) => error.message);
  return new HttpError([message, ...details].join(' '), status, { ...problem, errors });
}
