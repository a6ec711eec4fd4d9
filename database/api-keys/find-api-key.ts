import type { ApiScope } from '../../domain/api-scopes.ts';
import { PERSON, type FoundPerson } from '../accounts/find-session.ts';
import { hashToken } from '../accounts/session-token.ts';
import type { Database } from '../connection.ts';

export interface FoundApiKey extends FoundPerson {
  scopes: ApiScope[];
}

/** The live key of a secret and the person as whom it acts; undefined for an unknown, revoked or expired one. */
export async function findApiKey(db: Database, secret: string): Promise<FoundApiKey | undefined> {
  const [key] = await db.query<FoundApiKey & { stale: boolean }>(
    `select k.id as "sessionId", k.scopes, ${PERSON}, k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as stale
      from api_keys k join users u on u.id = k.created_by join organisations o on o.id = k.organisation_id
      where k.secret_hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
        and u.organisation_id = k.organisation_id`,
    [hashToken(secret)],
  );
  if (key === undefined) return undefined;
  const { stale, ...found } = key;
  if (stale) await db.query('update api_keys set last_used_at = now() where id = $1', [found.sessionId]);
  return found;
}
