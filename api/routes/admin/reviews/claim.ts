import { z } from 'zod';
import { CASES, type CaseKind } from '../../../../database/reviews/cases.ts';
import { claimCase, releaseCase } from '../../../../database/reviews/claim-case.ts';
import { mayTakeCase } from '../../../../database/reviews/may-take-case.ts';
import { lockOne } from '../../../../database/staff-lists/read-list.ts';
import type { StaffResource } from '../../../../database/staff-lists/resource.ts';
import { Problem } from '../../../../domain/problems.ts';
import type { Tx } from '../../../../database/connection.ts';
import { defineRoute, type Context, type Route } from '../../../route.ts';
import { id, idParams, instant } from '../../../schemas/id.ts';
import { viewerOf } from '../viewer.ts';

const claimAnswer = z.object({ id, claimedBy: z.string().nullable(), claimedById: id.nullable(), claimedAt: instant.nullable() });

/** Taking in hand and letting go, for a list whose records wait for a person. */
export function claimRoutes(resource: StaffResource): Route[] {
  const review = CASES[resource.name];
  if (review === undefined) return [];
  const path = `/api/admin/${resource.name}/:id`;
  const claim = defineRoute({
    method: 'post',
    path: `${path}/claim`,
    access: review.roles,
    summary: `Takes one of ${resource.name} in hand; a supervisor takes it over or hands it to somebody`,
    params: idParams,
    body: z.object({ userId: id.optional().meta({ description: 'Whom a supervisor hands it to' }) }),
    answers: { 200: claimAnswer },
    handler: (ctx) => ctx.effect(async (tx) => {
      await refuseClosed(ctx, tx, resource, review);
      const { userId } = ctx.body;
      if (userId !== undefined) await refuseAssignee(ctx, tx, review, userId);
      const taken = await claimCase(ctx.db, tx, { ...claiming(ctx, review), assigneeId: userId });
      return { status: 200, body: { id: ctx.params.id, ...taken } };
    }),
  });
  const release = defineRoute({
    method: 'post',
    path: `${path}/release`,
    access: review.roles,
    summary: `Lets one of ${resource.name} go`,
    params: idParams,
    answers: { 200: claimAnswer },
    handler: (ctx) => ctx.effect(async (tx) => {
      if ((await lockOne(ctx.db, tx, resource, viewerOf(ctx.session), ctx.params.id)) === undefined) throw new Problem('not-found');
      await releaseCase(ctx.db, tx, claiming(ctx, review));
      return { status: 200, body: { id: ctx.params.id, claimedBy: null, claimedById: null, claimedAt: null } };
    }),
  });
  return [claim, release];
}

type Asked = Context<{ id: string }>;

function claiming(ctx: Asked, { kind }: CaseKind) {
  const { userId, role } = viewerOf(ctx.session);
  return { kind, subjectId: ctx.params.id, actorId: userId, role, address: ctx.address };
}

async function refuseClosed(ctx: Asked, tx: Tx, resource: StaffResource, review: CaseKind): Promise<void> {
  const row = await lockOne(ctx.db, tx, resource, viewerOf(ctx.session), ctx.params.id);
  if (row === undefined) throw new Problem('not-found');
  if (!review.isOpen(row)) throw new Problem('wrong-state', { detail: 'این مورد منتظر تصمیم کسی نیست.' });
}

async function refuseAssignee(ctx: Asked, tx: Tx, review: CaseKind, userId: string): Promise<void> {
  if (ctx.session.role !== 'supervisor') throw new Problem('forbidden', { detail: 'سپردن کار به دیگری با سرپرست است.' });
  if (await mayTakeCase(ctx.db, tx, userId, review.roles)) return;
  throw new Problem('validation', { errors: [{ field: 'userId', code: 'not-allowed', message: 'این همکار نمی‌تواند این مورد را بررسی کند.' }] });
}
