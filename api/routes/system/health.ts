import { z } from 'zod';
import { defineRoute } from '../../route.ts';

/** The process answers: whoever restarts it looks here. */
export const live = defineRoute({
  method: 'get',
  path: '/api/health/live',
  access: 'public',
  summary: 'The process is alive',
  answers: { 200: z.object({ status: z.literal('live') }) },
  handler: () => ({ status: 200, body: { status: 'live' } }),
});

const readiness = z.object({ status: z.enum(['ready', 'not-ready']), database: z.boolean(), processes: z.boolean(), stopping: z.boolean() });

/** It can do its work: whoever sends it traffic looks here. */
export const ready = defineRoute({
  method: 'get',
  path: '/api/health',
  access: 'public',
  summary: 'Ready with database and Temporal, or 503',
  answers: { 200: readiness, 503: readiness },
  async handler(ctx) {
    const [database, processes] = await Promise.all([
      ctx.db.query('select 1').then(() => true, () => false),
      ctx.processes.healthy().catch(() => false),
    ]);
    const stopping = ctx.stopping.aborted;
    const isReady = database && processes && !stopping;
    return { status: isReady ? 200 : 503, body: { status: isReady ? 'ready' : 'not-ready', database, processes, stopping } };
  },
});
