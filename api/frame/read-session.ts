import { parse } from 'cookie';
import type { Request } from 'express';
import { findSession } from '../../database/accounts/find-session.ts';
import { isApiKeySecret } from '../../database/api-keys/api-key-secret.ts';
import { findApiKey } from '../../database/api-keys/find-api-key.ts';
import type { Database } from '../../database/connection.ts';
import { Problem } from '../../domain/problems.ts';
import type { ApiConfig } from '../config.ts';
import type { Route, Session } from '../route.ts';

/** With https the name binds the cookie to this very host, so that no subdomain can plant one. */
export function cookieName(config: ApiConfig): string {
  return config.origin.startsWith('https://') ? '__Host-kook_session' : 'kook_session';
}

/** The caller's token and how it came; a Bearer header wins over a cookie. */
function tokenOf(req: Request, config: ApiConfig): { token: string; via: Session['via'] } | undefined {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(req.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, via: isApiKeySecret(bearer) ? 'api-key' : 'bearer' };
  if (req.headers.authorization !== undefined) return undefined;
  const token = parse(req.headers.cookie ?? '')[cookieName(config)];
  return token === undefined || token === '' ? undefined : { token, via: 'cookie' };
}

/**
 * Who is asking; undefined for nobody. Throws Problem `user-disabled`, but not at a door that is open to everybody:
 * there a closed account must not keep its holder from coming in with another.
 */
export async function readSession(req: Request, route: Route, db: Database, config: ApiConfig): Promise<Session | undefined> {
  const found = tokenOf(req, config);
  if (found === undefined) return undefined;
  const session = found.via === 'api-key' ? await keySession(found.token, route, db) : await findSession(db, found.token);
  if (session === undefined) return undefined;
  if (session.disabled) {
    if (route.access === 'public') return undefined;
    throw new Problem('user-disabled');
  }
  const { disabled: _disabled, ...known } = session;
  return { ...known, via: found.via };
}

/** A key opens the portal's API and nothing else. */
async function keySession(secret: string, route: Route, db: Database) {
  if (!route.path.startsWith('/api/portal/')) return undefined;
  const found = await findApiKey(db, secret);
  if (found === undefined) return undefined;
  const { scopes, ...person } = found;
  return { ...person, passwordResetUntil: null, apiKey: { id: person.sessionId, scopes } };
}
