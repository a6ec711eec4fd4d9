import { DOCUMENT_KINDS } from '../../../domain/registration/fields.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals, flag, oneOf } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

/** Documents of applications; the file itself is `/api/admin/documents/:id/file`. */
export const documents: StaffResource = {
  name: 'documents',
  from: `registration_documents d join stored_files f on f.id = d.file_id join organisations g on g.id = d.organisation_id
    join users u on u.id = d.uploaded_by`,
  countFrom: 'registration_documents d',
  id: { sql: 'd.id', kind: 'uuid' },
  columns: {
    registrationId: 'd.registration_id',
    organisationId: 'd.organisation_id',
    organisationName: 'g.name',
    kind: 'd.kind',
    name: 'f.name',
    mediaType: 'f.media_type',
    bytes: 'octet_length(f.content)',
    uploadedAt: 'd.created_at',
    uploadedBy: `concat_ws(' ', u.first_name, u.last_name)`,
    removedAt: 'd.removed_at',
  },
  filters: {
    registrationId: equals('d.registration_id', 'uuid'),
    organisationId: equals('d.organisation_id', 'uuid'),
    kind: oneOf('d.kind', DOCUMENT_KINDS),
    removed: flag('d.removed_at is not null', 'd.removed_at is null'),
  },
  sorts: { uploadedAt: { sql: 'd.id' } },
  roles: STAFF_READERS.documents,
  readOnly: true,
};
