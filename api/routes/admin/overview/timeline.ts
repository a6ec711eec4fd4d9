import { z } from 'zod';
import { readOne } from '../../../../database/staff-lists/read-list.ts';
import type { StaffResource } from '../../../../database/staff-lists/resource.ts';
import { readTimeline } from '../../../../database/timeline/read-timeline.ts';
import { TIMELINES } from '../../../../database/timeline/sources.ts';
import { auditSubjectsOf } from '../../../../domain/audit-subjects.ts';
import { Problem } from '../../../../domain/problems.ts';
import { defineRoute, type Route } from '../../../route.ts';
import { id, idParams, instant } from '../../../schemas/id.ts';
import { viewerOf } from '../viewer.ts';

const entry = z.object({
  at: instant,
  kind: z.enum(['audit', 'decision', 'submission', 'call', 'message', 'note', 'run', 'gateway']),
  action: z.string(),
  by: z.string().nullable(),
  byId: id.nullable(),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});

/** The whole story of a record, for the lists that have one. */
export function timelineRoutes(resource: StaffResource): Route[] {
  if (TIMELINES[resource.name] === undefined) return [];
  return [defineRoute({
    method: 'get',
    path: `/api/admin/${resource.name}/:id/timeline`,
    access: resource.roles,
    summary: `What happened to one of ${resource.name}, in order of time, with the names of who did it`,
    params: idParams,
    query: z.object({ before: z.iso.datetime({ offset: true }).optional().meta({ description: 'Earlier than this; for a story that goes on' }) }),
    answers: { 200: z.object({ entries: z.array(entry), more: z.boolean() }) },
    async handler(ctx) {
      const viewer = viewerOf(ctx.session);
      if ((await readOne(ctx.db, resource, viewer, ctx.params.id)) === undefined) throw new Problem('not-found');
      const { before } = ctx.query;
      const story = await readTimeline(ctx.db, {
        list: resource.name, id: ctx.params.id, subjects: auditSubjectsOf(viewer.role), before: before === undefined ? undefined : new Date(before),
      });
      return { status: 200, body: story };
    },
  })];
}
