import { saveDraft } from '../../../../database/registrations/save-draft.ts';
import { defineRoute } from '../../../route.ts';
import { registrationAnswer, registrationBody } from './registration-answer.ts';
import { legalInput } from './registration-input.ts';

export default defineRoute({
  method: 'put',
  path: '/api/portal/registration',
  access: ['owner'],
  summary: 'Save the legal details as far as they are filled in; what is left out stays, what is sent empty is emptied',
  body: legalInput,
  answers: { 200: registrationAnswer },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      await saveDraft(ctx.db, tx, { organisationId: ctx.organisationId, userId: ctx.session.userId, edit: ctx.body });
      return { status: 200, body: await registrationBody(ctx, tx) };
    }),
});
