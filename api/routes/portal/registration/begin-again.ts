import { beginChange, reopen } from '../../../../database/registrations/begin-again.ts';
import { saveDraft } from '../../../../database/registrations/save-draft.ts';
import { submit } from '../../../../database/registrations/submit.ts';
import { defineRoute } from '../../../route.ts';
import { registrationAnswer, registrationBody } from './registration-answer.ts';
import { acceptanceInput, legalInput } from './registration-input.ts';

const change = defineRoute({
  method: 'post',
  path: '/api/portal/registration/changes',
  access: ['owner'],
  summary: 'Begin to change the details of an active organisation; those in force stay until the change is approved',
  body: legalInput.extend(acceptanceInput.partial().shape).meta({
    id: 'ChangeRequest', description: 'What changes; may be empty and saved later by PUT. With acceptedTermsVersion it is submitted at once',
  }),
  answers: { 201: registrationAnswer },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      const { organisationId, session: { userId }, address, userAgent } = ctx;
      const { acceptedTermsVersion, ...edit } = ctx.body;
      await beginChange(ctx.db, tx, { organisationId, userId, address });
      await saveDraft(ctx.db, tx, { organisationId, userId, edit });
      if (acceptedTermsVersion !== undefined) {
        await submit(ctx.db, tx, { organisationId, userId, what: 'legal', acceptedTermsVersion, address, userAgent });
      }
      return { status: 201, body: await registrationBody(ctx, tx) };
    }),
});

const again = defineRoute({
  method: 'post',
  path: '/api/portal/registration/reopen',
  access: ['owner'],
  summary: 'Begin a new application, filled in from the rejected or expired one',
  answers: { 201: registrationAnswer },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      await reopen(ctx.db, tx, { organisationId: ctx.organisationId, userId: ctx.session.userId, address: ctx.address });
      return { status: 201, body: await registrationBody(ctx, tx) };
    }),
});

export default [change, again];
