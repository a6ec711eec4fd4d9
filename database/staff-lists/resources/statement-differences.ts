import { DIFFERENCE_KINDS, DIFFERENCE_STATUSES } from '../../../domain/reconciliation/statuses.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { CLAIM_COLUMNS, claimJoin } from '../../reviews/cases.ts';
import { equals, oneOf } from '../filters.ts';
import { onDay, withJalaliDay } from '../jalali-day.ts';
import type { StaffResource } from '../resource.ts';

export const statementDifferences: StaffResource = {
  name: 'statement-differences',
  from: `statement_differences d left join organisations g on g.id = d.organisation_id left join users u on u.id = d.resolved_by
    left join charges c on c.id = d.charge_id ${claimJoin('statement-difference', 'd.id')}`,
  countFrom: 'statement_differences d',
  id: { sql: 'd.id', kind: 'uuid' },
  columns: {
    operatorCode: 'd.operator_code',
    day: 'd.day::text',
    kind: 'd.kind',
    status: 'd.status',
    reference: 'd.reference',
    organisationId: 'd.organisation_id',
    organisationName: 'g.name',
    chargeId: 'd.charge_id',
    runId: 'c.run_id',
    mobile: 'c.mobile',
    ourStatus: 'd.our_status',
    ourAmount: 'd.our_amount',
    theirAmount: 'd.their_amount',
    theirTimes: 'd.their_times',
    theirAt: 'd.their_at',
    theirMobile: 'd.their_mobile',
    theirTransactionId: 'd.their_transaction_id',
    firstSeenIn: 'd.first_seen_in',
    lastSeenIn: 'd.last_seen_in',
    createdAt: 'd.created_at',
    closedAt: 'd.closed_at',
    resolvedBy: `nullif(concat_ws(' ', u.first_name, u.last_name), '')`,
    reason: 'd.reason',
    evidence: 'd.evidence',
    ...CLAIM_COLUMNS,
  },
  filters: {
    operatorCode: equals('d.operator_code', 'int'),
    day: onDay('d.day'),
    kind: oneOf('d.kind', DIFFERENCE_KINDS),
    status: oneOf('d.status', DIFFERENCE_STATUSES),
    organisationId: equals('d.organisation_id', 'uuid'),
    reference: equals('d.reference'),
    reconciliationId: { kind: 'uuid', condition: (given) => `(d.operator_code, d.day) in (select operator_code, day from reconciliations where id = any(${given}))` },
  },
  sorts: { createdAt: { sql: 'd.id' } },
  roles: STAFF_READERS['statement-differences'],
  readOnly: true,
  present: withJalaliDay,
};
