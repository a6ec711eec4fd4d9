import { z } from 'zod';
import { controlUser, type UserControl } from '../../../../database/accounts/control-user.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { defineRoute } from '../../../route.ts';
import { id, idParams } from '../../../schemas/id.ts';
import { reasonBody } from './reason-body.ts';

const SUMMARY: Record<UserControl, string> = {
  disable: 'Close an account: its sessions and keys end at once; nobody’s own, and one admin stays',
  enable: 'Open a closed account again',
  'end-sessions': 'Log somebody out everywhere',
};

const control = (action: UserControl) =>
  defineRoute({
    method: 'post',
    path: `/api/admin/users/:id/${action}`,
    access: STAFF_ACTORS['users.disable'],
    summary: SUMMARY[action],
    params: idParams,
    body: reasonBody,
    answers: { 200: z.object({ id, disabled: z.boolean() }) },
    handler: (ctx) =>
      ctx.effect(async (tx) => {
        const { id: userId } = ctx.params;
        const { disabled } = await controlUser(ctx.db, tx, { userId, action, reason: ctx.body.reason, actorId: ctx.session.userId, address: ctx.address });
        return { status: 200, body: { id: userId, disabled } };
      }),
  });

export default [control('disable'), control('enable'), control('end-sessions')];
