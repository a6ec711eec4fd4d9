import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals, flag } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

/** The scope's value is the first parameter of every statement of a list: here the viewer, whose own reading is shown. */
const VIEWER = '$1::uuid';
const READ = `exists (select 1 from notification_reads r where r.notification_id = n.id and r.user_id = ${VIEWER})`;

export const notifications: StaffResource = {
  name: 'notifications',
  from: 'notifications n',
  id: { sql: 'n.id', kind: 'uuid' },
  columns: { role: 'n.role', kind: 'n.kind', title: 'n.title', link: 'n.link', createdAt: 'n.created_at', read: READ },
  filters: { kind: equals('n.kind'), read: flag(READ, `not ${READ}`) },
  sorts: { createdAt: { sql: 'n.id' } },
  roles: STAFF_READERS.notifications,
  readOnly: false,
  scope: (viewer, placeholder) => ({ condition: `n.role = (select role from users where id = ${placeholder}::uuid)`, value: viewer.userId }),
};
