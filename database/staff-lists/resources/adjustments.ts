import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { ADJUSTMENT_STATUSES } from '../../../domain/statuses.ts';
import { equals, inDays, oneOf, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const adjustments: StaffResource = {
  name: 'adjustments',
  from: `adjustments a join organisations g on g.id = a.organisation_id join users u on u.id = a.proposed_by
    left join users decider on decider.id = a.decided_by`,
  countFrom: 'adjustments a',
  id: { sql: 'a.id', kind: 'uuid' },
  columns: {
    organisationId: 'a.organisation_id',
    organisationName: 'g.name',
    amount: 'a.amount',
    reason: 'a.reason',
    depositId: 'a.deposit_id',
    status: 'a.status',
    version: 'a.version',
    proposedById: 'a.proposed_by',
    proposedBy: `concat_ws(' ', u.first_name, u.last_name)`,
    createdAt: 'a.created_at',
    decidedBy: `nullif(concat_ws(' ', decider.first_name, decider.last_name), '')`,
    decidedAt: 'a.decided_at',
    decisionReason: 'a.decision_reason',
  },
  filters: {
    status: oneOf('a.status', ADJUSTMENT_STATUSES),
    organisationId: equals('a.organisation_id', 'uuid'),
    depositId: equals('a.deposit_id', 'uuid'),
    q: search('(select s.name from organisations s where s.id = a.organisation_id)'),
    ...inDays('createdAt', 'a.created_at'),
  },
  sorts: { createdAt: { sql: 'a.id' } },
  roles: STAFF_READERS.adjustments,
  // Proposed and decided by routes of their own.
  readOnly: false,
};
