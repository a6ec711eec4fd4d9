import { z } from 'zod';
import { recordAudit } from '../../../../database/audit/record-audit.ts';
import type { Row } from '../../../../database/connection.ts';
import { lockOne, readOne } from '../../../../database/staff-lists/read-list.ts';
import { Problem } from '../../../../domain/problems.ts';
import { toJson } from '../../../frame/to-json.ts';
import { validate } from '../../../frame/validate.ts';
import { defineRoute, type Context, type Route } from '../../../route.ts';
import { viewerOf } from '../viewer.ts';
import { changesOf } from './changes.ts';
import type { WritableResource, Write } from './writable-resource.ts';

const record = z.looseObject({ id: z.union([z.string(), z.number()]) });
const params = z.object({ id: z.string().max(200) });
/** Read upon the record that is there, by the handler. */
const parts = z.record(z.string(), z.unknown()).meta({ description: 'Fields as for POST; what is left out stays as it is' });

/** POST, PUT and DELETE of a writable resource, as far as it has them. */
export function writeRoutes(writable: WritableResource): Route[] {
  const { resource, writers: access, subject, fields, create, update, remove } = writable;
  const path = `/api/admin/${resource.name}`;
  const routes: Route[] = [];
  if (create) {
    routes.push(defineRoute({
      method: 'post', path, access, summary: `Puts in one of ${resource.name}`, body: fields, answers: { 201: record },
      handler: (ctx) => ctx.effect(async (tx) => {
        const write = writeOf(ctx, tx);
        const id = await create(write, ctx.body);
        // Not locked: nobody else sees it yet, and of what is never changed the lock is refused.
        const after = await readOne(ctx.db, resource, write.viewer, id, tx);
        if (after === undefined) throw new Error(`${resource.name}/${id} is not there after it was put in`);
        await audit(ctx, write, `${subject}.create`, `${subject}/${id}`, { after: changesOf({}, after).after });
        return { status: 201, body: after };
      }),
    }));
  }
  if (update) {
    routes.push(defineRoute({
      method: 'put', path: `${path}/:id`, access, summary: `Changes one of ${resource.name}`, params, body: parts, answers: { 200: record },
      handler: (ctx) => ctx.effect(async (tx) => {
        const { id } = ctx.params;
        const write = writeOf(ctx, tx);
        const before = await found(write, writable, id);
        await update(write, id, validate(fields, { ...asSent(before), ...ctx.body }), before);
        const after = await found(write, writable, id);
        await audit(ctx, write, `${subject}.update`, `${subject}/${id}`, changesOf(before, after));
        return { status: 200, body: after };
      }),
    }));
  }
  if (remove) {
    routes.push(defineRoute({
      method: 'delete', path: `${path}/:id`, access, summary: `Takes out one of ${resource.name}`, params, answers: { 200: record },
      handler: (ctx) => ctx.effect(async (tx) => {
        const { id } = ctx.params;
        const write = writeOf(ctx, tx);
        const before = await found(write, writable, id);
        await remove(write, id, before);
        await audit(ctx, write, `${subject}.delete`, `${subject}/${id}`, { before: changesOf(before, {}).before });
        return { status: 200, body: before };
      }),
    }));
  }
  return routes;
}

function writeOf(ctx: Context, tx: Write['tx']): Write {
  return { db: ctx.db, tx, viewer: viewerOf(ctx.session) };
}

/** The record, locked. Throws Problem `not-found`. */
async function found({ db, tx, viewer }: Write, { resource }: WritableResource, id: string): Promise<Row> {
  const row = await lockOne(db, tx, resource, viewer, id);
  if (row === undefined) throw new Problem('not-found');
  return row;
}

/** The record in the form in which a client has read it. */
function asSent(row: Row): Row {
  return JSON.parse(toJson(row)) as Row;
}

function audit(ctx: Context, { db, tx }: Write, action: string, subject: string, detail: Record<string, unknown>): Promise<void> {
  return recordAudit(db, tx, { actorId: ctx.session.userId, address: ctx.address, action, subject, detail });
}
