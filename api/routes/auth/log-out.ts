import { endSession } from '../../../database/accounts/end-session.ts';
import { defineRoute } from '../../route.ts';
import { sessionCookie } from './log-in-answer.ts';

/** Ends the session and clears the cookie; without a session there is nothing to end, which is what was asked for. */
export const logOut = defineRoute({
  method: 'post',
  path: '/api/auth/log-out',
  access: 'public',
  summary: 'Log out: the token is worth nothing from now on',
  answers: { 204: undefined },
  async handler(ctx) {
    if (ctx.maybeSession) await endSession(ctx.db, ctx.maybeSession.sessionId);
    return { status: 204, headers: { 'Set-Cookie': sessionCookie(ctx.config, '', new Date(0)) } };
  },
});
