import { stringifySetCookie } from 'cookie';
import { z } from 'zod';
import { findUser } from '../../../database/accounts/find-user.ts';
import { startSession } from '../../../database/accounts/start-session.ts';
import type { Tx } from '../../../database/connection.ts';
import { CUSTOMER_ROLES, STAFF_ROLES } from '../../../domain/statuses.ts';
import type { ApiConfig } from '../../config.ts';
import { cookieName } from '../../frame/read-session.ts';
import type { Answer, Context } from '../../route.ts';
import { id } from '../../schemas/id.ts';

export const userAnswer = z
  .object({
    id,
    firstName: z.string(),
    lastName: z.string(),
    mobile: z.string().nullable(),
    username: z.string(),
    email: z.string().nullable(),
    role: z.enum([...CUSTOMER_ROLES, ...STAFF_ROLES]),
  })
  .meta({ id: 'User' });

/** `token` and the cookie are the same: programs send it as `Authorization: Bearer`. */
export const logInAnswer = z.object({ token: z.string(), user: userAnswer }).meta({ id: 'LoggedIn' });

/** Opens a session for somebody who has proved who they are. */
export async function logIn(
  ctx: Context, tx: Tx | undefined, { userId, status, mayResetPassword }: { userId: string; status: number; mayResetPassword: boolean },
): Promise<Answer> {
  const user = await findUser(ctx.db, userId, tx);
  if (user === undefined) throw new Error('the user has gone');
  const { token, expiresAt } = await startSession(ctx.db, tx, { userId, address: ctx.address, userAgent: ctx.userAgent, mayResetPassword });
  return {
    status,
    body: { token, user: publicUser(user) },
    headers: { 'Set-Cookie': sessionCookie(ctx.config, token, expiresAt) },
  };
}

/** What anybody learns of a user: no hash, no tenant's inside. */
export function publicUser({ id, firstName, lastName, mobile, username, email, role }: z.output<typeof userAnswer>) {
  return { id, firstName, lastName, mobile, username, email, role };
}

/** The cookie that carries a session; an empty token ends it. */
export function sessionCookie(config: ApiConfig, token: string, expires: Date): string {
  return stringifySetCookie({
    name: cookieName(config), value: token, httpOnly: true, sameSite: 'strict', path: '/', expires, secure: config.origin.startsWith('https://'),
  });
}
