import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals, inDays, oneOf, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';
import { SMS_STATUS } from './sms-messages.ts';

const OWN = 'from messages m where m.staff_message_id = s.id';
const SMS = 'from notices n where n.staff_message_id = s.id';
const READS = `from messages m join message_reads r on r.message_id = m.id where m.staff_message_id = s.id`;
/** Names that stand on the message's page; the count beside them is the whole. */
const NAMED = 100;
const NAME_OF = (person: string) => `concat_ws(' ', ${person}.first_name, ${person}.last_name)`;

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
  recordColumns: {
    readerCount: `(select count(*)::int ${READS})`,
    // The latest first. A person who reads for a second organisation too is two readers.
    readers: `(select coalesce(json_agg(x order by x."readAt" desc), '[]') from (
      select p.id as "userId", ${NAME_OF('p')} as name, h.name as "organisationName", r.read_at as "readAt"
        from messages m join message_reads r on r.message_id = m.id join users p on p.id = r.user_id join organisations h on h.id = m.organisation_id
        where m.staff_message_id = s.id order by r.read_at desc limit ${NAMED}) x)`,
    // Those first that somebody may have to look after.
    smsReceivers: `(select coalesce(json_agg(x), '[]') from (
      select n.id, p.id as "userId", ${NAME_OF('p')} as name, h.name as "organisationName", ${SMS_STATUS} as status, n.sent_at as "sentAt"
        from notices n left join users p on p.id = n.user_id left join organisations h on h.id = n.organisation_id
        where n.staff_message_id = s.id order by n.delivery is not distinct from 'delivered', n.id limit ${NAMED}) x)`,
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
