import { withdrawInvitation } from '../../../../database/people/withdraw-invitation.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/users/invitations/:id',
  access: ['owner'],
  summary: 'Withdraw an invitation: its link opens nothing any more',
  params: idParams,
  answers: { 204: undefined },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      await withdrawInvitation(ctx.db, tx, { organisationId: ctx.organisationId, invitationId: ctx.params.id, actorId: ctx.session.userId, address: ctx.address });
      return { status: 204 };
    }),
});
