import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { STAFF_ROLES } from '../../../domain/statuses.ts';
import { byName } from '../by-name.ts';
import { equals, flag, oneOf, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

const FULL_NAME = `u.first_name || ' ' || u.last_name`;

/** Mobtakeran's own people. */
export const staff: StaffResource = {
  name: 'staff',
  from: '(select * from users where organisation_id is null) u',
  id: { sql: 'u.id', kind: 'uuid' },
  columns: {
    username: 'u.username',
    firstName: 'u.first_name',
    lastName: 'u.last_name',
    mobile: 'u.mobile',
    role: 'u.role',
    disabled: 'u.disabled_at is not null',
    disabledReason: 'u.disabled_reason',
    hasPassword: 'u.password_hash is not null',
    lastSeenAt: '(select max(s.last_used_at) from sessions s where s.user_id = u.id)',
    createdAt: 'u.created_at',
  },
  filters: {
    role: oneOf('u.role', STAFF_ROLES),
    username: equals('u.username'),
    disabled: flag('u.disabled_at is not null', 'u.disabled_at is null'),
    q: search(FULL_NAME, 'u.username'),
  },
  sorts: { createdAt: { sql: 'u.id' }, name: byName(`(${FULL_NAME})`), username: { sql: 'u.username' } },
  roles: STAFF_READERS.staff,
  readOnly: false,
};
