import { jalaliOfIsoDate } from '../../../domain/calendar/iso-date.ts';
import { normaliseTrackingNumber } from '../../../domain/deposits/tracking-number.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { DEPOSIT_STATUSES } from '../../../domain/statuses.ts';
import type { Row } from '../../connection.ts';
import { CLAIM_COLUMNS, claimJoin } from '../../reviews/cases.ts';
import { atLeast, before, equals, flag, inDays, oneOf, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

const IN_REVIEW = `d.status in ('in-review', 'second-review')`;
const CLAIM = `select from review_claims x where x.kind = 'deposit' and x.subject_id = d.id`;
const nameOf = (user: string) => `nullif(concat_ws(' ', ${user}.first_name, ${user}.last_name), '')`;
/** What stands beside a slip: of the same number, or the same picture, in any organisation. */
const SAME = `o.id <> d.id and ((o.bank_code, o.tracking_normalised, o.paid_on) = (d.bank_code, d.tracking_normalised, d.paid_on) or o.slip_sha256 = d.slip_sha256)`;

export const deposits: StaffResource = {
  name: 'deposits',
  from: `deposits d join organisations g on g.id = d.organisation_id join banks b on b.code = d.bank_code
    join company_accounts a on a.id = d.company_account_id join users u on u.id = d.created_by join stored_files f on f.id = d.slip_file_id
    left join users first on first.id = d.first_approved_by left join users decider on decider.id = d.decided_by
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', o.id, 'organisationId', o.organisation_id, 'organisationName', og.name, 'status', o.status,
          'amount', o.amount::text, 'paidOn', o.paid_on, 'trackingNumber', o.tracking_number, 'payer', o.payer, 'submittedAt', o.submitted_at,
          'undone', o.undone_at is not null, 'sameSlip', o.slip_sha256 = d.slip_sha256,
          'sameNumber', (o.bank_code, o.tracking_normalised, o.paid_on) = (d.bank_code, d.tracking_normalised, d.paid_on)) order by o.submitted_at), '[]') as list
        from (select * from deposits o where ${SAME} order by o.submitted_at limit 20) o join organisations og on og.id = o.organisation_id) same
    cross join lateral (
      select json_agg(json_build_object('round', s.round, 'amount', s.amount::text, 'paidOn', s.paid_on, 'bank', s.bank_code, 'method', s.method,
          'trackingNumber', s.tracking_number, 'payer', s.payer, 'submittedBy', concat_ws(' ', su.first_name, su.last_name),
          'submittedAt', s.submitted_at) order by s.round) as list
        from deposit_submissions s join users su on su.id = s.submitted_by where s.deposit_id = d.id) submissions
    cross join lateral (
      select coalesce(json_agg(json_build_object('version', x.version, 'decision', x.decision, 'fromStatus', x.from_status, 'toStatus', x.to_status,
          'slipAmount', x.slip_amount::text, 'reason', x.reason, 'decidedBy', nullif(concat_ws(' ', xu.first_name, xu.last_name), ''),
          'decidedAt', x.decided_at) order by x.version), '[]') as list
        from deposit_decisions x left join users xu on xu.id = x.decided_by where x.deposit_id = d.id) decisions
    ${claimJoin('deposit', 'd.id')}`,
  countFrom: 'deposits d',
  id: { sql: 'd.id', kind: 'uuid' },
  columns: {
    status: 'd.status',
    version: 'd.version',
    round: 'd.round',
    organisationId: 'd.organisation_id',
    organisationName: 'g.name',
    amount: 'd.amount',
    slipAmount: 'd.slip_amount',
    paidOn: 'd.paid_on::text',
    bank: 'd.bank_code',
    bankName: 'b.persian',
    companyAccountId: 'd.company_account_id',
    companyAccountNumber: 'a.number',
    method: 'd.method',
    trackingNumber: 'd.tracking_number',
    payer: 'd.payer',
    slipMediaType: 'f.media_type',
    createdBy: nameOf('u'),
    createdAt: 'd.created_at',
    submittedAt: 'd.submitted_at',
    needsSecond: 'd.amount >= second_approval_from()',
    firstApprovedById: 'd.first_approved_by',
    firstApprovedBy: nameOf('first'),
    decidedBy: nameOf('decider'),
    decidedAt: 'd.decided_at',
    reason: 'd.reason',
    reviewDueAt: 'd.review_due_at',
    lateSince: 'case when d.review_due_at <= now() then d.review_due_at end',
    escalatedAt: 'd.escalated_at',
    undoneAt: 'd.undone_at',
    ...CLAIM_COLUMNS,
    duplicates: 'same.list',
    submissions: 'submissions.list',
    decisions: 'decisions.list',
  },
  filters: {
    status: oneOf('d.status', DEPOSIT_STATUSES),
    open: flag(IN_REVIEW, `not (${IN_REVIEW})`),
    late: flag(`${IN_REVIEW} and d.review_due_at <= now()`, `not (${IN_REVIEW} and d.review_due_at <= now())`),
    escalated: flag('d.escalated_at is not null', 'd.escalated_at is null'),
    claimed: flag(`exists (${CLAIM})`, `not exists (${CLAIM})`),
    claimedById: { kind: 'uuid', condition: (given) => `exists (${CLAIM} and x.claimed_by = any(${given}))` },
    organisationId: equals('d.organisation_id', 'uuid'),
    bank: equals('d.bank_code'),
    trackingNumber: { ...equals('d.tracking_normalised'), read: normaliseTrackingNumber },
    submittedAt_gte: atLeast('d.submitted_at'),
    submittedAt_lt: before('d.submitted_at'),
    ...inDays('submittedAt', 'd.submitted_at'),
    q: search('(select s.name from organisations s where s.id = d.organisation_id)', 'd.payer'),
  },
  sorts: { submittedAt: { sql: 'd.submitted_at' }, createdAt: { sql: 'd.id' } },
  roles: STAFF_READERS.deposits,
  readOnly: true,
  present: (row) => ({ ...withJalali(row), duplicates: many(row['duplicates']), submissions: many(row['submissions']) }),
};

const many = (rows: unknown): Row[] => (rows as Row[]).map(withJalali);
const withJalali = (row: Row): Row => ({ ...row, paidOn: jalaliOfIsoDate(row['paidOn'] as string) });
