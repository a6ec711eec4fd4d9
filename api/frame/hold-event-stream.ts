import { isSessionLive } from '../../database/accounts/is-session-live.ts';
import { Problem } from '../../domain/problems.ts';
import type { Context } from '../route.ts';
import { openEventStream, type EventStream } from './event-stream.ts';

const HEARTBEAT_MS = 15_000;
/** How soon an open stream notices that its session has ended. */
const LIVE_CHECK_MS = 3_000;
/** Open streams of one session in this process: a page opens one, a person has some pages. */
const MAX_STREAMS = 10;
const openStreams = new Map<string, number>();

/**
 * Answers with server-sent events until the reader leaves, the session ends or the process stops. `follow` begins to send
 * and says how to stop. Throws Problem `too-many-requests`.
 */
export function holdEventStream(ctx: Pick<Context, 'db' | 'session' | 'res' | 'closed'>, follow: (stream: EventStream) => () => void): undefined {
  const { sessionId } = ctx.session;
  const open = openStreams.get(sessionId) ?? 0;
  if (open >= MAX_STREAMS) throw new Problem('too-many-requests');
  openStreams.set(sessionId, open + 1);

  const stream = openEventStream(ctx.res);
  const unfollow = follow(stream);
  const heartbeat = setInterval(() => stream.beat(), HEARTBEAT_MS);
  const liveCheck = setInterval(() => {
    // Who logged out, was disabled, or has another role now, hears nothing more; a database that is away decides nothing.
    isSessionLive(ctx.db, ctx.session).then((live) => { if (!live) stream.end(); }, () => undefined);
  }, LIVE_CHECK_MS);

  const leave = () => {
    clearInterval(heartbeat);
    clearInterval(liveCheck);
    unfollow();
    const left = (openStreams.get(sessionId) ?? 1) - 1;
    if (left > 0) openStreams.set(sessionId, left);
    else openStreams.delete(sessionId);
    stream.end();
  };
  if (ctx.closed.aborted) leave();
  else ctx.closed.addEventListener('abort', leave, { once: true });
  return undefined;
}
