import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { atLeast, before, equals, inDays, oneOf } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

/** How far an SMS came, of `notices n`. */
export const SMS_STATUS = `case when n.refused_at is not null then 'refused' when n.sent_at is null then 'waiting' else coalesce(n.delivery, 'sent') end`;

/** SMS other than codes. A number is shown by its last four digits: enough to answer «did mine come?». */
export const smsMessages: StaffResource = {
  name: 'sms-messages',
  from: 'notices n left join organisations g on g.id = n.organisation_id left join users u on u.id = n.user_id',
  countFrom: 'notices n',
  id: { sql: 'n.id', kind: 'uuid' },
  columns: {
    receptor: `'*******' || right(n.receptor, 4)`,
    userId: 'n.user_id',
    userName: `nullif(concat_ws(' ', u.first_name, u.last_name), '')`,
    organisationId: 'n.organisation_id',
    organisationName: 'g.name',
    kind: 'n.kind',
    status: SMS_STATUS,
    tries: 'n.tries',
    lastError: 'n.last_error',
    createdAt: 'n.created_at',
    sentAt: 'n.sent_at',
  },
  filters: {
    kind: equals('n.kind'),
    status: oneOf(SMS_STATUS, ['waiting', 'sent', 'delivered', 'undelivered', 'refused']),
    organisationId: equals('n.organisation_id', 'uuid'),
    userId: equals('n.user_id', 'uuid'),
    createdAt_gte: atLeast('n.created_at'),
    createdAt_lt: before('n.created_at'),
    ...inDays('createdAt', 'n.created_at'),
  },
  sorts: { createdAt: { sql: 'n.id' } },
  roles: STAFF_READERS['sms-messages'],
  readOnly: true,
};
