import { z } from 'zod';
import { decideRegistration } from '../../../../database/registrations/decide-registration.ts';
import { REVIEW_DECISIONS } from '../../../../domain/registration/moves.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { REGISTRATION_STATUSES } from '../../../../domain/statuses.ts';
import { LEAST_FIELD_REASON } from '../../../../domain/reasons.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { sentence } from '../../../schemas/sentence.ts';

/** What a reviewer says of an application, alone or in bulk. */
export const registrationDecision = {
  decision: z.enum(REVIEW_DECISIONS),
  reasons: z
    .array(z.object({
      field: z.string().max(60).nullish().transform((field) => field ?? undefined)
        .meta({ description: 'A field of the form (nationalId, signatory.mobile, documents.gazette …) or its group' }),
      text: sentence(LEAST_FIELD_REASON, 1_000),
    }))
    .max(50).default([]).meta({ description: 'Needed to return or reject. A return of the second review opens just the fields that it names' }),
};

export default defineRoute({
  method: 'post',
  path: '/api/admin/registrations/:id/decision',
  access: STAFF_ACTORS['registrations.decide'],
  summary: 'Approve, return or reject what is in review; the second review needs another person, a supervisor one that was escalated',
  params: idParams,
  body: z.object({
    ...registrationDecision,
    expectedVersion: z.number().int().meta({ description: 'Of the record that was read' }),
  }),
  answers: { 200: z.object({ id: z.string(), status: z.enum(REGISTRATION_STATUSES), version: z.number().int() }) },
  handler: (ctx) =>
    ctx.effect(async (tx) => ({
      status: 200,
      body: await decideRegistration(ctx.db, tx, { registrationId: ctx.params.id, ...ctx.body, actorId: ctx.session.userId, address: ctx.address }),
    })),
});
