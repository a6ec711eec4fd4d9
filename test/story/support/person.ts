import { randomUUID } from 'node:crypto';

export interface Answered {
  status: number;
  // The story reads what it needs; what an answer must look like is proved where its route is tested.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  text: string;
  headers: Headers;
}

interface Asked {
  body?: object;
  form?: FormData;
  /** Another one than the person's own. */
  key?: string;
}

/** Somebody with a browser or a program: knows an address, and after the door a token. Nothing but HTTP. */
export class Person {
  readonly #origin: string;
  token: string | undefined;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Any answer, refusals too; a redirect is not followed. */
  async ask(method: string, path: string, { body, form, key = randomUUID() }: Asked = {}): Promise<Answered> {
    const answer = await fetch(`${this.#origin}/api${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
      },
      ...(body !== undefined ? { body: JSON.stringify(body) } : form !== undefined ? { body: form } : {}),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, body: isJson ? (JSON.parse(text) as unknown) : undefined, text, headers: answer.headers };
  }

  /** What must succeed; the refusal stands in the error. */
  async does(method: string, path: string, asked: Asked = {}): Promise<Answered['body']> {
    const answer = await this.ask(method, path, asked);
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body as unknown;
  }

  async logsIn(identifier: string, password: string): Promise<this> {
    this.token = ((await this.does('POST', '/auth/log-in', { body: { identifier, password } })) as { token: string }).token;
    return this;
  }
}
