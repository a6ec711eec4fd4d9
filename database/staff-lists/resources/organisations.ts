import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { byName } from '../by-name.ts';
import { equals, flag, inDays, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const organisations: StaffResource = {
  name: 'organisations',
  from: 'organisations g left join users d on d.id = g.disabled_by',
  countFrom: 'organisations g',
  id: { sql: 'g.id', kind: 'uuid' },
  columns: {
    name: 'g.name',
    registrationStatus: 'g.registration_status',
    disabledAt: 'g.disabled_at',
    createdAt: 'g.created_at',
  },
  recordColumns: {
    // The signatory's national code and mobile are for who reviews registrations, where they stand.
    legalInformation: `g.legal_information #- '{signatory,nationalCode}' #- '{signatory,mobile}'`,
    disabledBy: `nullif(concat_ws(' ', d.first_name, d.last_name), '')`,
    disabledReason: 'g.disabled_reason',
  },
  filters: {
    registrationStatus: equals('g.registration_status'),
    disabled: flag('g.disabled_at is not null', 'g.disabled_at is null'),
    nationalId: equals(`g.legal_information ->> 'nationalId'`),
    q: search('g.name'),
    ...inDays('createdAt', 'g.created_at'),
  },
  sorts: { createdAt: { sql: 'g.id' }, name: byName('g.name') },
  roles: STAFF_READERS.organisations,
  readOnly: false,
};
