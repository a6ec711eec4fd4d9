import { z } from 'zod';
import { readList, readOne } from '../../../database/staff-lists/read-list.ts';
import type { StaffResource } from '../../../database/staff-lists/resource.ts';
import { Problem } from '../../../domain/problems.ts';
import { defineRoute, type Method, type Route } from '../../route.ts';
import { listQuery, toListRequest } from './list-query.ts';
import { viewerOf } from './viewer.ts';

const record = z.looseObject({ id: z.union([z.string(), z.number()]) });

/** The lists of one resource in ra-data-simple-rest's dialect; a record of events refuses every write. */
export function resourceRoutes(resource: StaffResource): Route[] {
  const path = `/api/admin/${resource.name}`;
  const list = defineRoute({
    method: 'get',
    path,
    access: resource.roles,
    summary: `List of ${resource.name}; sorts by id${Object.keys(resource.sorts).map((name) => `, ${name}`).join('')}`,
    query: listQuery,
    answers: { 200: z.array(record) },
    async handler(ctx) {
      const request = toListRequest(resource, ctx.query);
      const { rows, total, capped } = await readList(ctx.db, resource, viewerOf(ctx.session), request);
      const range = rows.length === 0 ? '*' : `${request.offset}-${request.offset + rows.length - 1}`;
      return {
        status: 200,
        body: rows,
        headers: { 'Content-Range': `${resource.name} ${range}/${total}`, ...(capped ? { 'X-Total-Capped': 'true' } : {}) },
      };
    },
  });
  const one = defineRoute({
    method: 'get',
    path: `${path}/:id`,
    access: resource.roles,
    summary: `One of ${resource.name}`,
    params: z.object({ id: z.string().max(200) }),
    answers: { 200: record },
    async handler(ctx) {
      const found = await readOne(ctx.db, resource, viewerOf(ctx.session), ctx.params.id);
      if (found === undefined) throw new Problem('not-found');
      return { status: 200, body: found };
    },
  });
  if (!resource.readOnly) return [list, one];
  const writes: [Method, string][] = [...(resource.askedFor ? [] : [['post', path] as [Method, string]]), ['put', path], ['delete', path], ['put', `${path}/:id`], ['delete', `${path}/:id`]];
  return [list, one, ...writes.map(([method, where]) => refuseWrite(method, where, resource.name))];
}

function refuseWrite(method: Method, path: string, name: string): Route {
  return defineRoute({
    method,
    path,
    access: 'signed-in',
    summary: `Refused: ${name} are a record of events`,
    answers: {},
    handler() {
      throw new Problem('read-only-resource');
    },
  });
}
