import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals, flag } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

/** Keys of customers' programs: what each may do and when it was last used. Of the secret nothing but its first letters is kept anyway. */
export const apiKeys: StaffResource = {
  name: 'api-keys',
  from: 'api_keys k join organisations g on g.id = k.organisation_id join users u on u.id = k.created_by',
  countFrom: 'api_keys k',
  id: { sql: 'k.id', kind: 'uuid' },
  columns: {
    organisationId: 'k.organisation_id',
    organisationName: 'g.name',
    name: 'k.name',
    prefix: 'k.prefix',
    scopes: 'k.scopes',
    dailyLimit: 'k.daily_limit_rial',
    createdBy: `concat_ws(' ', u.first_name, u.last_name)`,
    createdAt: 'k.created_at',
    expiresAt: 'k.expires_at',
    lastUsedAt: 'k.last_used_at',
    revokedAt: 'k.revoked_at',
  },
  filters: {
    organisationId: equals('k.organisation_id', 'uuid'),
    active: flag('k.revoked_at is null and (k.expires_at is null or k.expires_at > now())', 'k.revoked_at is not null or k.expires_at <= now()'),
  },
  sorts: { createdAt: { sql: 'k.id' } },
  roles: STAFF_READERS['api-keys'],
  readOnly: true,
};
