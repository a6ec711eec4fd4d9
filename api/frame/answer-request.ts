import type { Request, Response } from 'express';
import { actAsKey } from '../../database/audit/acting-key.ts';
import { findAnswer } from '../../database/idempotency/find-answer.ts';
import { Problem } from '../../domain/problems.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Route, Session } from '../route.ts';
import { authorise } from './authorise.ts';
import { withBodyRoom } from './body-room.ts';
import { checkAnswer } from './check-answer.ts';
import { checkOrigin } from './check-origin.ts';
import { answerOf, makeContext } from './context.ts';
import { idempotentRequest } from './idempotency.ts';
import { bodyBytes, readMultipart } from './read-multipart.ts';
import { readSession } from './read-session.ts';
import { refuseOddInput } from './refuse-odd-input.ts';
import { toJson } from './to-json.ts';
import { validate } from './validate.ts';

/** The way of every request: who, may they, what, once, answer. Throws Problems. */
export async function answerRequest(deps: Dependencies, route: Route, req: Request, res: Response): Promise<void> {
  const session = await readSession(req, route, deps.db, deps.config);
  res.locals['userId'] = session?.userId;
  // A log-in is checked too: it plants a cookie, and a foreign page must not log our visitor in as somebody else.
  const plantsCookie = route.path.startsWith('/api/auth/') && req.headers.authorization === undefined;
  if (route.method !== 'get' && route.fromElsewhere !== true && (session?.via === 'cookie' || plantsCookie)) checkOrigin(req, deps.config);
  authorise(route, session);

  const read = { session, ...(await readInput(route, session, req, res)) };
  const idempotent = idempotentRequest(req, route, read);
  const earlier = idempotent && (await findAnswer(deps.db, undefined, idempotent));
  const handle = () => route.handler(makeContext(deps, req, res, read, idempotent));
  const answer = earlier ? answerOf(earlier) : await (session?.apiKey === undefined ? handle() : actAsKey(session.apiKey.id, handle));
  if (answer === undefined) return;
  if (deps.config.environment === 'test') checkAnswer(route, answer);
  send(res, answer);
}

async function readInput(route: Route, session: Session | undefined, req: Request, res: Response) {
  // An id of a wrong form is an id that nobody has.
  const params = route.params?.safeParse(req.params);
  if (params?.success === false) throw new Problem('not-found');
  refuseOddInput(req.query);
  const query = route.query ? validate(route.query, req.query) : req.query;
  const { multipart } = route;
  if (multipart === undefined) {
    refuseOddInput(req.body);
    return { params: params?.data ?? req.params, query, body: route.body && validate(route.body, req.body ?? {}), file: undefined };
  }
  const owner = session?.organisationId ?? session?.userId ?? 'nobody';
  const { fields, file } = await withBodyRoom(owner, bodyBytes(req, multipart), () => readMultipart(req, res, multipart));
  refuseOddInput(fields);
  return { params: params?.data ?? req.params, query, body: route.body && validate(route.body, fields), file };
}

function send(res: Response, { status, body, headers = {} }: Answer): void {
  res.status(status);
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  if (body === undefined) {
    res.end();
  } else if (body instanceof Uint8Array) {
    res.end(body);
  } else {
    // A refusal that carries verdicts is a problem too (RFC 9457), though no Problem was thrown for it.
    res.setHeader('Content-Type', `application/${status >= 400 ? 'problem+json' : 'json'}; charset=utf-8`);
    res.end(toJson(body));
  }
}
