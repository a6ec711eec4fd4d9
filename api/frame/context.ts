import type { Request, Response } from 'express';
import { once } from '../../database/idempotency/once.ts';
import type { StoredAnswer } from '../../database/idempotency/find-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Context, Session } from '../route.ts';
import type { IdempotentRequest } from './idempotency.ts';
import { toJson } from './to-json.ts';

/** What a request has brought once it is read and validated. */
export interface ReadRequest {
  session: Session | undefined;
  params: unknown;
  query: unknown;
  body: unknown;
  file: Context['file'];
}

/** Builds the handler's context. */
export function makeContext(
  deps: Dependencies, req: Request, res: Response, read: ReadRequest, idempotent: IdempotentRequest | undefined,
): Context {
  const { db, processes } = deps;
  let closed: AbortSignal | undefined;
  return {
    db,
    config: deps.config,
    gateways: deps.gateways,
    processes,
    limits: deps.limits,
    log: deps.log,
    get session() {
      if (read.session === undefined) throw new Error('a public route asked for a session');
      return read.session;
    },
    maybeSession: read.session,
    get organisationId() {
      const organisationId = read.session?.organisationId;
      if (typeof organisationId !== 'string') throw new Error('a route outside the portal asked for an organisation');
      return organisationId;
    },
    params: read.params,
    query: read.query,
    body: read.body,
    file: read.file,
    // A socket for both versions names an address of the fourth as one of the sixth.
    address: (req.ip ?? '0.0.0.0').replace(/^::ffff:(?=\d+\.)/i, ''),
    userAgent: req.get('user-agent')?.slice(0, 300),
    req,
    res,
    get closed() {
      return (closed ??= closedSignal(res, deps.stopping));
    },
    stopping: deps.stopping,
    async effect(work) {
      const answer = await db.transaction(async (tx) => {
        if (idempotent === undefined) return work(tx);
        return answerOf(await once(db, tx, idempotent, async () => storedOf(await work(tx))));
      });
      processes.nudge();
      return answer;
    },
  };
}

/** The form in which an answer is stored: its very text, so that a repetition is the same to the byte. */
function storedOf({ status, body, headers = {} }: Answer): StoredAnswer {
  return { status, text: body === undefined ? undefined : toJson(body), headers };
}

export function answerOf({ status, text, headers }: StoredAnswer): Answer {
  return { status, headers, ...(text === undefined ? {} : { body: JSON.parse(text) as unknown }) };
}

/** Made only for who asks, and let go with the answer: `AbortSignal.any` on the process's own signal would keep a trace of every request. */
function closedSignal(res: Response, stopping: AbortSignal): AbortSignal {
  const left = new AbortController();
  const abort = () => left.abort();
  if (stopping.aborted || res.closed) abort();
  stopping.addEventListener('abort', abort, { once: true });
  res.once('close', () => {
    stopping.removeEventListener('abort', abort);
    abort();
  });
  return left.signal;
}
