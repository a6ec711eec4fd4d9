import { z } from 'zod';
import { editProfile } from '../../../../database/accounts/edit-profile.ts';
import { readProfile } from '../../../../database/accounts/read-profile.ts';
import { defineRoute } from '../../../route.ts';
import { nationalCodeInput, telephoneInput } from '../../../schemas/identity.ts';
import { nameInput } from '../../../schemas/name.ts';
import { profileAnswer } from './profile-answer.ts';
import { checkedUsername, usernameInput } from './username-input.ts';

const name = nameInput(100);
/** An emptied field of a form comes as null or as ''. The input stands first: its error is the one that is told. */
const orNothing = <T extends z.ZodType>(input: T) => z.union([input, z.literal('').transform(() => null), z.null()]).optional();

export default defineRoute({
  method: 'put',
  path: '/api/portal/profile',
  access: 'signed-in',
  summary: 'Change one’s own details; what is left out stays, null empties. The mobile number has its own way, the company none',
  body: z.object({
    firstName: name.optional(), lastName: name.optional(), nationalCode: orNothing(nationalCodeInput), fatherName: orNothing(name),
    email: orNothing(z.email().max(200)), telephone: orNothing(telephoneInput), username: usernameInput.optional(),
  }),
  answers: { 200: profileAnswer },
  handler(ctx) {
    const { userId, mobile } = ctx.session;
    const { username, ...others } = ctx.body;
    const changes = { ...others, ...(username === undefined ? {} : { username: checkedUsername(username, mobile) }) };
    return ctx.effect(async (tx) => {
      await editProfile(ctx.db, tx, { userId, organisationId: ctx.organisationId, changes, address: ctx.address });
      return { status: 200, body: await readProfile(ctx.db, userId, tx) };
    });
  },
});
