import { parseMobile } from '../../../domain/mobile.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { CUSTOMER_ROLES } from '../../../domain/statuses.ts';
import { byName } from '../by-name.ts';
import { equals, flag, inDays, oneOf, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

const FULL_NAME = `u.first_name || ' ' || u.last_name`;

/** People of the customers; Mobtakeran's own stand in `staff`. */
export const users: StaffResource = {
  name: 'users',
  from: 'users u join organisations g on g.id = u.organisation_id left join users d on d.id = u.disabled_by',
  id: { sql: 'u.id', kind: 'uuid' },
  columns: {
    firstName: 'u.first_name',
    lastName: 'u.last_name',
    mobile: 'u.mobile',
    username: 'u.username',
    email: 'u.email',
    telephone: 'u.telephone',
    role: 'u.role',
    organisationId: 'u.organisation_id',
    organisationName: 'g.name',
    disabledAt: 'u.disabled_at',
    disabledReason: 'u.disabled_reason',
    disabledBy: `nullif(concat_ws(' ', d.first_name, d.last_name), '')`,
    lastSeenAt: '(select max(s.last_used_at) from sessions s where s.user_id = u.id)',
    createdAt: 'u.created_at',
  },
  filters: {
    organisationId: equals('u.organisation_id', 'uuid'),
    role: oneOf('u.role', CUSTOMER_ROLES),
    disabled: flag('u.disabled_at is not null', 'u.disabled_at is null'),
    mobile: { ...equals('u.mobile'), read: (value) => (parseMobile(value) as { mobile?: string }).mobile },
    q: search(FULL_NAME, 'u.username'),
    ...inDays('createdAt', 'u.created_at'),
  },
  sorts: { createdAt: { sql: 'u.id' }, name: byName(`(${FULL_NAME})`) },
  roles: STAFF_READERS.users,
  readOnly: false,
};
