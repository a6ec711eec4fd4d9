import { randomUUID } from 'node:crypto';

/** A refusal of the API: RFC 9457 with a stable code and Persian for people. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    const errors = Array.isArray(body['errors']) ? (body['errors'] as { message?: string }[]) : [];
    super([body['detail'] ?? body['title'] ?? `HTTP ${status}`, ...errors.slice(0, 5).map((error) => error.message)].join('\n  '));
    this.status = status;
    this.code = String(body['code'] ?? '');
    this.body = body;
  }
}

export interface PortalClient {
  /** JSON in and out. A POST is repeated with the same key where no answer came. Throws `Refusal`. */
  call<Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
  /** Multipart; answers also a 422 that carries verdicts. */
  upload<Answer>(path: string, form: FormData): Promise<{ status: number; body: Answer }>;
  stream(path: string, signal: AbortSignal): Promise<Response>;
}

const PAUSES_MS = [500, 2_000, 5_000, 10_000];

/** Logs in as a customer's program does, with the token as a bearer. */
export async function logIn(origin: string, logInAs: { identifier: string; password: string }): Promise<PortalClient> {
  const headers: Record<string, string> = { accept: 'application/json' };
  const send = async (method: string, path: string, init: { body?: string | FormData; headers?: Record<string, string> } = {}) => {
    for (let tries = 0; ; tries += 1) {
      const answer = await fetch(`${origin}/api${path}`, { method, ...init, headers: { ...headers, ...init.headers } }).catch((error: unknown) => error);
      const pauseMs = PAUSES_MS[tries];
      if (answer instanceof Response && (answer.status < 500 || pauseMs === undefined)) return answer;
      if (pauseMs === undefined) throw new Error(`${origin} does not answer.`, { cause: answer });
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  const read = async (answer: Response) => {
    const text = await answer.text();
    return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  };
  const client: PortalClient = {
    async call<Answer>(method: string, path: string, body?: unknown) {
      const answer = await send(method, path, {
        headers: { 'content-type': 'application/json', ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answered = await read(answer);
      if (!answer.ok) throw new Refusal(answer.status, answered);
      return answered as Answer;
    },
    async upload<Answer>(path: string, form: FormData) {
      const answer = await send('POST', path, { body: form, headers: { 'idempotency-key': randomUUID() } });
      const body = await read(answer);
      if (!answer.ok && !(answer.status === 422 && 'rows' in body)) throw new Refusal(answer.status, body);
      return { status: answer.status, body: body as Answer };
    },
    stream: (path, signal) => fetch(`${origin}/api${path}`, { headers: { ...headers, accept: 'text/event-stream' }, signal }),
  };
  const { token } = await client.call<{ token: string }>('POST', '/auth/log-in', logInAs);
  headers['authorization'] = `Bearer ${token}`;
  return client;
}
