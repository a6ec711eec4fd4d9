import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { CUSTOMER_ROLE_PERSIAN, STAFF_ROLE_PERSIAN } from '../../../domain/statuses.ts';
import { equals } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

const rows = [
  ...Object.entries(STAFF_ROLE_PERSIAN).map(([role, persian]) => [role, 'staff', persian]),
  ...Object.entries(CUSTOMER_ROLE_PERSIAN).map(([role, persian]) => [role, 'customer', persian]),
];

/** The roles that there are; they are part of the code, with what each may do. */
export const roles: StaffResource = {
  name: 'roles',
  from: `(values ${rows.map((row) => `(${row.map((text) => `'${text}'`).join(', ')})`).join(', ')}) r (id, side, name)`,
  id: { sql: 'r.id', kind: 'text' },
  columns: { side: 'r.side', name: 'r.name', people: '(select count(*)::int from users u where u.role = r.id and u.disabled_at is null)' },
  filters: { side: equals('r.side') },
  sorts: {},
  roles: STAFF_READERS.roles,
  readOnly: true,
};
