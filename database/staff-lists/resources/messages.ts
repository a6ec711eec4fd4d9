import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals, inDays, oneOf, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

const OWN = 'from messages m where m.staff_message_id = s.id';
const SMS = 'from notices n where n.staff_message_id = s.id';

/** What staff wrote to organisations, and how far it came. */
export const messages: StaffResource = {
  name: 'messages',
  from: 'staff_messages s join users u on u.id = s.created_by left join organisations g on g.id = s.organisation_id',
  countFrom: 'staff_messages s',
  id: { sql: 's.id', kind: 'uuid' },
  columns: {
    to: 's.audience',
    organisationId: 's.organisation_id',
    organisationName: 'g.name',
    title: 's.title',
    text: 's.body',
    sms: 's.by_sms',
    createdById: 's.created_by',
    createdBy: `concat_ws(' ', u.first_name, u.last_name)`,
    createdAt: 's.created_at',
    recipients: `(select count(*)::int ${OWN})`,
    readBy: `(select count(*)::int ${OWN} and exists (select 1 from message_reads r where r.message_id = m.id))`,
    smsCount: `(select count(*)::int ${SMS})`,
    smsSent: `(select count(*)::int ${SMS} and n.sent_at is not null)`,
    smsDelivered: `(select count(*)::int ${SMS} and n.delivery = 'delivered')`,
  },
  filters: {
    to: oneOf('s.audience', ['one', 'applicants', 'all']),
    organisationId: equals('s.organisation_id', 'uuid'),
    createdById: equals('s.created_by', 'uuid'),
    q: search('s.title', 's.body'),
    ...inDays('createdAt', 's.created_at'),
  },
  sorts: { createdAt: { sql: 's.id' } },
  roles: STAFF_READERS.messages,
  // Never changed after it was sent.
  readOnly: true,
  askedFor: true,
};
