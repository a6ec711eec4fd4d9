import type { Route } from '../../route.ts';
import { changePassword } from './change-password.ts';
import { acceptInvitation } from './invitations/accept-invitation.ts';
import { askInvitationCode } from './invitations/ask-invitation-code.ts';
import { readInvitation } from './invitations/read-invitation.ts';
import { logInWithPassword } from './log-in.ts';
import { logOut } from './log-out.ts';
import { me } from './me.ts';
import { askOneTimeCode } from './one-time-code.ts';
import { signUp } from './sign-up.ts';
import { verifyOneTimeCode } from './verify-one-time-code.ts';
import { verifySignUp } from './verify-sign-up.ts';

export const routes: Route[] = [
  signUp, verifySignUp, logInWithPassword, askOneTimeCode, verifyOneTimeCode, logOut, me, changePassword,
  readInvitation, askInvitationCode, acceptInvitation,
];
