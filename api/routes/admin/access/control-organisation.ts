import { z } from 'zod';
import { controlOrganisation } from '../../../../database/accounts/control-organisation.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { defineRoute } from '../../../route.ts';
import { id, idParams } from '../../../schemas/id.ts';
import { reasonBody } from './reason-body.ts';

const control = (action: 'disable' | 'enable') =>
  defineRoute({
    method: 'post',
    path: `/api/admin/organisations/:id/${action}`,
    access: STAFF_ACTORS['organisations.disable'],
    summary: action === 'disable' ? 'Close an organisation to its people and programs; what was confirmed goes on' : 'Open a closed organisation again',
    params: idParams,
    body: reasonBody,
    answers: { 200: z.object({ id, disabled: z.boolean() }) },
    handler: (ctx) =>
      ctx.effect(async (tx) => {
        const organisationId = ctx.params.id;
        await controlOrganisation(ctx.db, tx, { organisationId, action, reason: ctx.body.reason, actorId: ctx.session.userId, address: ctx.address });
        return { status: 200, body: { id: organisationId, disabled: action === 'disable' } };
      }),
  });

export default [control('disable'), control('enable')];
