import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { atLeast, before, equals, inDays } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const auditEvents: StaffResource = {
  name: 'audit-events',
  from: `audit_events e left join users u on u.id = e.actor_id left join organisations g on g.id = e.organisation_id
    left join audit_seals s on s.event_id = e.id`,
  countFrom: 'audit_events e',
  id: { sql: 'e.id', kind: 'uuid' },
  columns: {
    at: 'e.at',
    actor: 'e.actor',
    actorId: 'e.actor_id',
    actorName: `nullif(concat_ws(' ', u.first_name, u.last_name), '')`,
    action: 'e.action',
    subject: 'e.subject',
    organisationId: 'e.organisation_id',
    organisationName: 'g.name',
    address: 'host(e.address)',
    detail: 'e.detail',
    sealed: 's.seq is not null',
  },
  filters: {
    subject: equals('e.subject'),
    action: equals('e.action'),
    organisationId: equals('e.organisation_id', 'uuid'),
    actorId: equals('e.actor_id', 'uuid'),
    at_gte: atLeast('e.at'),
    at_lt: before('e.at'),
    ...inDays('at', 'e.at'),
  },
  sorts: { at: { sql: 'e.id' } },
  roles: STAFF_READERS['audit-events'],
  readOnly: true,
};
