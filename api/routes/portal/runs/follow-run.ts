import { isSessionLive } from '../../../../database/accounts/is-session-live.ts';
import { Problem } from '../../../../domain/problems.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { openEventStream } from './event-stream.ts';
import { findRun } from './find-run.ts';
import { followRun } from './run-feed.ts';

const HEARTBEAT_MS = 15_000;
/** How soon an open stream notices that its session has ended. */
const LIVE_CHECK_MS = 3_000;
/** Open streams of one session in this process: a page opens one, a person has some pages. */
const MAX_STREAMS = 10;
const openStreams = new Map<string, number>();

export default defineRoute({
  method: 'get',
  path: '/api/portal/runs/:id/events',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Server-sent events of a run: progress, status, end; each carries the whole run',
  params: idParams,
  answers: { 200: { mediaType: 'text/event-stream', description: 'progress · status · end' } },
  async handler(ctx) {
    const { sessionId } = ctx.session;
    const run = await findRun(ctx);
    const open = openStreams.get(sessionId) ?? 0;
    if (open >= MAX_STREAMS) throw new Problem('too-many-requests');
    openStreams.set(sessionId, open + 1);

    const stream = openEventStream(ctx.res);
    const unfollow = followRun(ctx.db, ctx.organisationId, run.id, ({ name, run: news }) => {
      stream.send(name, news, name === 'progress');
      if (name === 'end') stream.end();
    });
    const heartbeat = setInterval(() => stream.beat(), HEARTBEAT_MS);
    const liveCheck = setInterval(() => {
      // Who logged out, or was disabled, hears nothing more; a database that is away decides nothing.
      isSessionLive(ctx.db, sessionId).then((live) => { if (!live) stream.end(); }, () => undefined);
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
  },
});
