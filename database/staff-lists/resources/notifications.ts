import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const notifications: StaffResource = {
  name: 'notifications',
  from: 'notifications n',
  id: { sql: 'n.id', kind: 'uuid' },
  columns: { role: 'n.role', kind: 'n.kind', title: 'n.title', link: 'n.link', createdAt: 'n.created_at' },
  filters: { kind: equals('n.kind') },
  sorts: { createdAt: { sql: 'n.id' } },
  roles: STAFF_READERS.notifications,
  readOnly: false,
  scope: (viewer, placeholder) => ({ condition: `n.role = ${placeholder}`, value: viewer.role }),
};
