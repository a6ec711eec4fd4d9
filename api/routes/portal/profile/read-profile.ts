import { readProfile } from '../../../../database/accounts/read-profile.ts';
import { Problem } from '../../../../domain/problems.ts';
import { defineRoute } from '../../../route.ts';
import { profileAnswer } from './profile-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/profile',
  access: 'signed-in',
  summary: 'The person who is logged in',
  answers: { 200: profileAnswer },
  async handler(ctx) {
    const profile = await readProfile(ctx.db, ctx.session.userId);
    if (profile === undefined) throw new Problem('not-found');
    return { status: 200, body: profile };
  },
});
