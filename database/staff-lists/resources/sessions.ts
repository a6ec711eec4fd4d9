import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { STAFF_ROLES } from '../../../domain/statuses.ts';
import { SESSION_IS_LIVE } from '../../accounts/find-session.ts';
import { equals, oneOf } from '../filters.ts';
import type { StaffResource, Viewer } from '../resource.ts';

/** Who looks after colleagues; everybody else sees where they themselves are logged in. */
const LOOKS_AFTER: readonly Viewer['role'][] = ['supervisor', 'admin'];

/** Where Mobtakeran's own people are logged in now. */
export const sessions: StaffResource = {
  name: 'sessions',
  from: `sessions s join users u on u.id = s.user_id and u.organisation_id is null and ${SESSION_IS_LIVE}`,
  id: { sql: 's.id', kind: 'uuid' },
  columns: {
    userId: 's.user_id',
    userName: `concat_ws(' ', u.first_name, u.last_name)`,
    role: 'u.role',
    address: 'host(s.address)',
    userAgent: 's.user_agent',
    createdAt: 's.created_at',
    lastUsedAt: 's.last_used_at',
    expiresAt: 's.expires_at',
  },
  filters: { userId: equals('s.user_id', 'uuid'), role: oneOf('u.role', STAFF_ROLES) },
  sorts: { createdAt: { sql: 's.id' } },
  roles: STAFF_READERS.sessions,
  readOnly: true,
  scope: (viewer, placeholder) => (LOOKS_AFTER.includes(viewer.role) ? undefined : { condition: `s.user_id = ${placeholder}::uuid`, value: viewer.userId }),
};
