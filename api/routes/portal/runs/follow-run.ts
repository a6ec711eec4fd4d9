import { holdEventStream } from '../../../frame/hold-event-stream.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { findRun } from './find-run.ts';
import { followRun } from './run-feed.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/runs/:id/events',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Server-sent events of a run: progress, status, end; each carries the whole run',
  params: idParams,
  answers: { 200: { mediaType: 'text/event-stream', description: 'progress · status · end' } },
  async handler(ctx) {
    const run = await findRun(ctx);
    return holdEventStream(ctx, (stream) =>
      followRun(ctx.db, ctx.organisationId, run.id, ({ name, run: news }) => {
        stream.send(name, news, name === 'progress');
        if (name === 'end') stream.end();
      }));
  },
});
