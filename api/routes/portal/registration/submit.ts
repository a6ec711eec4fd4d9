import { submit } from '../../../../database/registrations/submit.ts';
import { defineRoute } from '../../../route.ts';
import { registrationAnswer, registrationBody } from './registration-answer.ts';
import { acceptanceInput } from './registration-input.ts';

const handIn = (what: 'legal' | 'purchase', path: string, summary: string) =>
  defineRoute({
    method: 'post',
    path,
    access: ['owner'],
    summary,
    body: acceptanceInput,
    answers: { 202: registrationAnswer },
    handler: (ctx) =>
      ctx.effect(async (tx) => {
        await submit(ctx.db, tx, {
          organisationId: ctx.organisationId, userId: ctx.session.userId, what, acceptedTermsVersion: ctx.body.acceptedTermsVersion,
          address: ctx.address, userAgent: ctx.userAgent,
        });
        return { status: 202, body: await registrationBody(ctx, tx) };
      }),
  });

export default [
  handIn('legal', '/api/portal/registration/submit', 'Accept the terms and hand the legal details in for review'),
  handIn('purchase', '/api/portal/registration/purchase-request', 'Accept the terms of buying and ask for the final approval'),
];
