import type { ApiScope } from '../../domain/api-scopes.ts';
import type { Database } from '../connection.ts';

export interface ApiKeyRow {
  id: string;
  name: string;
  prefix: string;
  scopes: ApiScope[];
  /** Rial as a decimal string. */
  dailyLimit: string | null;
  confirmedToday: string;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  createdAt: Date;
  createdBy: string;
  createdByName: string;
}

/** The keys of an organisation that nobody has revoked, newest first. */
export async function listApiKeys(
  db: Database, organisationId: string, { limit, offset }: { limit: number; offset: number },
): Promise<{ items: ApiKeyRow[]; total: number }> {
  const [items, totals] = await Promise.all([
    db.query<ApiKeyRow>(
      `select k.id, k.name, k.prefix, k.scopes, k.daily_limit_rial as "dailyLimit", coalesce(d.confirmed_rial, 0) as "confirmedToday",
          k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt", k.created_at as "createdAt",
          k.created_by as "createdBy", u.first_name || ' ' || u.last_name as "createdByName"
        from api_keys k join users u on u.id = k.created_by
          left join api_key_days d on d.api_key_id = k.id and d.day = (now() at time zone 'Asia/Tehran')::date
        where k.organisation_id = $1 and k.revoked_at is null order by k.id desc limit $2 offset $3`,
      [organisationId, limit, offset],
    ),
    db.query<{ total: number }>('select count(*)::int as total from api_keys where organisation_id = $1 and revoked_at is null', [organisationId]),
  ]);
  return { items, total: totals[0]?.total ?? 0 };
}
