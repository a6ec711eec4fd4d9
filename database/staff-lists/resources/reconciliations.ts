import { RECONCILIATION_STATUSES } from '../../../domain/reconciliation/statuses.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals, oneOf } from '../filters.ts';
import { onDay, withJalaliDay } from '../jalali-day.ts';
import type { StaffResource } from '../resource.ts';

export const reconciliations: StaffResource = {
  name: 'reconciliations',
  from: 'reconciliations r left join users u on u.id = r.requested_by',
  countFrom: 'reconciliations r',
  id: { sql: 'r.id', kind: 'uuid' },
  columns: {
    operatorCode: 'r.operator_code',
    day: 'r.day::text',
    status: 'r.status',
    refusal: 'r.refusal',
    tries: 'r.tries',
    lineCount: 'r.line_count',
    amount: 'r.amount',
    ourCount: 'r.our_count',
    ourAmount: 'r.our_amount',
    differenceCount: 'r.difference_count',
    requestedBy: `nullif(concat_ws(' ', u.first_name, u.last_name), '')`,
    workflowId: `'statement/' || r.id`,
    createdAt: 'r.created_at',
    endedAt: 'r.ended_at',
  },
  filters: {
    operatorCode: equals('r.operator_code', 'int'),
    status: oneOf('r.status', RECONCILIATION_STATUSES),
    day: onDay('r.day'),
  },
  sorts: { createdAt: { sql: 'r.id' } },
  roles: STAFF_READERS.reconciliations,
  readOnly: true,
  askedFor: true,
  present: withJalaliDay,
};
