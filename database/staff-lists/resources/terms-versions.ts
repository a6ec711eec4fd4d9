import { formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { flag, oneOf } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const termsVersions: StaffResource = {
  name: 'terms-versions',
  from: 'terms_versions t left join users u on u.id = t.created_by',
  countFrom: 'terms_versions t',
  id: { sql: 't.id', kind: 'uuid' },
  columns: {
    kind: 't.kind',
    version: 't.version',
    title: 't.title',
    text: 't.text',
    inForceFrom: 't.in_force_from',
    // Once in force it never changes; the newest of these is the one that people accept.
    inForce: 't.in_force_from <= now()',
    acceptanceCount: '(select count(*)::int from terms_acceptances a where a.terms_version_id = t.id)',
    createdBy: `nullif(concat_ws(' ', u.first_name, u.last_name), '')`,
    createdAt: 't.created_at',
  },
  filters: { kind: oneOf('t.kind', ['registration', 'purchase']), inForce: flag('t.in_force_from <= now()', 't.in_force_from > now()') },
  sorts: { createdAt: { sql: 't.id' } },
  roles: STAFF_READERS['terms-versions'],
  readOnly: false,
  present: (row) => ({ ...row, inForceFrom: formatJalaliDate(toJalali(row['inForceFrom'] as Date)) }),
};
