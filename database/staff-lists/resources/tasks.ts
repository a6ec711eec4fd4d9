import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { CLAIM_COLUMNS, claimJoin } from '../../reviews/cases.ts';
import { equals, flag, inDays } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const tasks: StaffResource = {
  name: 'tasks',
  from: `tasks t left join users u on u.id = t.resolved_by ${claimJoin('task', 't.id')}`,
  countFrom: 'tasks t',
  id: { sql: 't.id', kind: 'uuid' },
  columns: {
    kind: 't.kind',
    role: 't.role',
    subjectId: 't.subject_id',
    title: 't.title',
    detail: 't.detail',
    createdAt: 't.created_at',
    resolvedAt: 't.resolved_at',
    resolvedBy: `nullif(concat_ws(' ', u.first_name, u.last_name), '')`,
    resolution: 't.resolution',
    ...CLAIM_COLUMNS,
  },
  filters: {
    kind: equals('t.kind'),
    role: equals('t.role'),
    subjectId: equals('t.subject_id'),
    open: flag('t.resolved_at is null', 't.resolved_at is not null'),
    ...inDays('createdAt', 't.created_at'),
  },
  sorts: { createdAt: { sql: 't.id' } },
  roles: STAFF_READERS.tasks,
  readOnly: false,
  // A queue belongs to its role; the supervisor reads all.
  scope: (viewer, placeholder) => (viewer.role === 'supervisor' ? undefined : { condition: `t.role = ${placeholder}`, value: viewer.role }),
};
