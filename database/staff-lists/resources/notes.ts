import { NOTE_SUBJECTS, noteSubjectsOf } from '../../../domain/note-subjects.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals, oneOf } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const notes: StaffResource = {
  name: 'notes',
  from: 'staff_notes n join users u on u.id = n.created_by',
  countFrom: 'staff_notes n',
  id: { sql: 'n.id', kind: 'uuid' },
  columns: {
    subjectKind: 'n.subject_kind',
    subjectId: 'n.subject_id',
    text: 'n.text',
    createdById: 'n.created_by',
    createdBy: `concat_ws(' ', u.first_name, u.last_name)`,
    createdAt: 'n.created_at',
    updatedAt: 'n.updated_at',
  },
  filters: {
    subjectKind: oneOf('n.subject_kind', Object.keys(NOTE_SUBJECTS)),
    subjectId: equals('n.subject_id'),
    createdById: equals('n.created_by', 'uuid'),
  },
  sorts: { createdAt: { sql: 'n.id' } },
  roles: STAFF_READERS.notes,
  readOnly: false,
  // A note is read by those who read what it stands on.
  scope: ({ role }, placeholder) => ({ condition: `n.subject_kind = any(${placeholder})`, value: noteSubjectsOf(role) }),
};
