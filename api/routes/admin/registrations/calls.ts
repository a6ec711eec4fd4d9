import { z } from 'zod';
import { listCalls } from '../../../../database/registrations/list-calls.ts';
import { recordCall } from '../../../../database/registrations/record-call.ts';
import { Problem } from '../../../../domain/problems.ts';
import { CALL_OUTCOMES } from '../../../../domain/registration/calls.ts';
import { STAFF_ACTORS, STAFF_READERS } from '../../../../domain/staff-access.ts';
import { defineRoute } from '../../../route.ts';
import { id, idParams, instant, instantInput } from '../../../schemas/id.ts';
import { sentence } from '../../../schemas/sentence.ts';

/** Clocks of people and servers differ a little. */
const AHEAD_MS = 5 * 60_000;

const newCall = z
  .object({
    at: instantInput,
    outcome: z.enum(CALL_OUTCOMES),
    callBackAt: instantInput.nullish().transform((at) => at ?? undefined).meta({ description: 'Needed for call-back' }),
    note: sentence(2, 2_000),
  })
  .superRefine(({ at, outcome, callBackAt }, context) => {
    const refuse = (path: string, code: string, message: string) => context.addIssue({ code: 'custom', path: [path], params: { code }, message });
    if (at.getTime() > Date.now() + AHEAD_MS) refuse('at', 'time-in-the-future', 'زمان تماس هنوز نرسیده است.');
    if (outcome === 'call-back' && callBackAt === undefined) refuse('callBackAt', 'required', 'زمان تماس دوباره را بنویسید.');
    if (outcome !== 'call-back' && callBackAt !== undefined) refuse('callBackAt', 'not-allowed', 'زمان تماس دوباره فقط با نتیجه «تماس دوباره» معنا دارد.');
    if (callBackAt !== undefined && callBackAt <= at) refuse('callBackAt', 'invalid', 'تماس دوباره باید پس از این تماس باشد.');
  });

const calls = defineRoute({
  method: 'get',
  path: '/api/admin/registrations/:id/calls',
  access: STAFF_READERS.registrations,
  summary: 'Telephone calls with an applicant, the newest first',
  params: idParams,
  answers: {
    200: z.array(z.object({
      id, at: instant, outcome: z.enum(CALL_OUTCOMES), callBackAt: instant.nullable(), note: z.string(), calledBy: z.string(), createdAt: instant,
    })),
  },
  async handler(ctx) {
    const found = await listCalls(ctx.db, ctx.params.id);
    if (found === undefined) throw new Problem('not-found');
    return { status: 200, body: found };
  },
});

const call = defineRoute({
  method: 'post',
  path: '/api/admin/registrations/:id/calls',
  access: STAFF_ACTORS['registrations.call'],
  summary: 'Record a telephone call with an applicant',
  params: idParams,
  body: newCall,
  answers: { 201: z.object({ id }) },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      const { at, outcome, callBackAt, note } = ctx.body;
      const made = await recordCall(ctx.db, tx, {
        registrationId: ctx.params.id, at, outcome, callBackAt, note, actorId: ctx.session.userId, address: ctx.address,
      });
      return { status: 201, body: { id: made } };
    }),
});

export default [calls, call];
