import { toJalali } from '../../../domain/calendar/jalali.ts';
import { checkLegal } from '../../../domain/registration/checks.ts';
import { changedFields, type LegalInformation } from '../../../domain/registration/fields.ts';
import { REGISTRATION_STAGES } from '../../../domain/registration/moves.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { REGISTRATION_STATUSES } from '../../../domain/statuses.ts';
import type { Row } from '../../connection.ts';
import { atLeast, before, equals, flag, inDays, oneOf, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

const NAME = (alias: string) => `concat_ws(' ', ${alias}.first_name, ${alias}.last_name)`;

/** Other organisations with this national ID: in an open application, or in force. */
const SAME_NATIONAL_ID = `(
  select x.organisation_id from registrations x where x.national_id = r.national_id and x.closed_at is null and x.organisation_id <> r.organisation_id
  union
  select o.id from organisations o where o.legal_information ->> 'nationalId' = r.national_id and o.id <> r.organisation_id)`;

const all = (fields: string, from: string, order: string) =>
  `(select coalesce(jsonb_agg(jsonb_build_object(${fields}) order by ${order}), '[]') from ${from})`;

/** Everything about an application in one record: a reviewer asks once. */
const RECORD = {
  legalInformation: 'r.legal',
  legalInForce: 'g.legal_information',
  openFields: 'r.open_fields',
  documents: all(
    `'id', d.id, 'kind', d.kind, 'name', f.name, 'mediaType', f.media_type, 'uploadedAt', d.created_at, 'removedAt', d.removed_at`,
    'registration_documents d join stored_files f on f.id = d.file_id where d.registration_id = r.id', 'd.created_at, d.id'),
  submissions: all(
    `'id', s.id, 'version', s.version, 'stage', s.stage, 'legal', s.legal, 'documents', s.documents, 'submittedAt', s.submitted_at,
     'submittedBy', ${NAME('u')}, 'terms', jsonb_build_object('kind', t.kind, 'version', t.version::text, 'acceptedAt', a.accepted_at, 'address', host(a.address))`,
    `registration_submissions s join users u on u.id = s.submitted_by join terms_acceptances a on a.id = s.acceptance_id
       join terms_versions t on t.id = a.terms_version_id where s.registration_id = r.id`, 's.version'),
  decisions: all(
    `'id', d.id, 'version', d.version, 'stage', d.stage, 'decision', d.decision, 'reasons', d.reasons, 'decidedAt', d.decided_at, 'decidedBy', ${NAME('u')},
     'decidedById', d.decided_by`,
    'registration_decisions d join users u on u.id = d.decided_by where d.registration_id = r.id', 'd.version'),
  calls: all(
    `'id', c.id, 'at', c.at, 'outcome', c.outcome, 'callBackAt', c.call_back_at, 'note', c.note, 'calledBy', ${NAME('u')}`,
    'registration_calls c join users u on u.id = c.called_by where c.registration_id = r.id', 'c.at desc'),
  duplicates: all(
    `'organisationId', o.id, 'organisationName', o.name, 'status', o.registration_status`,
    `organisations o where o.id in ${SAME_NATIONAL_ID}`, 'o.created_at'),
  owners: all(`'id', u.id, 'name', ${NAME('u')}, 'mobile', u.mobile`, `users u where u.organisation_id = r.organisation_id and u.role = 'owner'`, 'u.created_at'),
};

export const registrations: StaffResource = {
  name: 'registrations',
  from: `registrations r join organisations g on g.id = r.organisation_id
    left join review_claims k on k.kind = 'registration' and k.subject_id = r.id left join users c on c.id = k.claimed_by`,
  id: { sql: 'r.id', kind: 'uuid' },
  columns: {
    organisationId: 'r.organisation_id',
    organisationName: `coalesce(r.legal ->> 'organisationName', g.name)`,
    kind: 'r.kind',
    status: 'r.status',
    stage: 'r.stage',
    version: 'r.version',
    nationalId: 'r.national_id',
    duplicateCount: `(select count(*)::int from ${SAME_NATIONAL_ID} same)`,
    enteredAt: 'r.entered_at',
    createdAt: 'r.created_at',
    closedAt: 'r.closed_at',
    late: `r.status in ('legal-review', 'purchase-review') and r.reminders > 0`,
    escalatedAt: 'r.escalated_at',
    claimedBy: `case when k.claimed_by is not null then ${NAME('c')} end`,
    claimedById: 'k.claimed_by',
    claimedAt: 'k.claimed_at',
    rounds: '(select count(*)::int from registration_submissions s where s.registration_id = r.id)',
    workflowId: `'registration/' || r.id`,
  },
  recordColumns: RECORD,
  filters: {
    status: oneOf('r.status', REGISTRATION_STATUSES),
    stage: oneOf('r.stage', REGISTRATION_STAGES),
    kind: oneOf('r.kind', ['initial', 'change']),
    inReview: flag(`r.status in ('legal-review', 'purchase-review')`, `r.status not in ('legal-review', 'purchase-review')`),
    escalated: flag('r.escalated_at is not null', 'r.escalated_at is null'),
    claimed: flag('k.claimed_by is not null', 'k.claimed_by is null'),
    claimedById: equals('k.claimed_by', 'uuid'),
    organisationId: equals('r.organisation_id', 'uuid'),
    nationalId: equals('r.national_id'),
    q: search('g.name', `r.legal ->> 'organisationName'`, 'r.national_id'),
    enteredAt_gte: atLeast('r.entered_at'),
    enteredAt_lt: before('r.entered_at'),
    ...inDays('enteredAt', 'r.entered_at'),
  },
  sorts: { createdAt: { sql: 'r.id' }, enteredAt: { sql: 'r.entered_at' } },
  roles: STAFF_READERS.registrations,
  readOnly: true,
  present: (row) => ('legalInformation' in row ? { ...row, ...judged(row) } : row),
};

/** Of one record: whether the numbers are right, and what changed from round to round. */
function judged(row: Row): Row {
  const legal = row['legalInformation'] as LegalInformation;
  const submissions = row['submissions'] as { legal: LegalInformation }[];
  return {
    checks: checkLegal(legal, toJalali(Date.now())),
    ...(row['kind'] === 'change' && { changed: changedFields((row['legalInForce'] as LegalInformation | null) ?? {}, legal) }),
    submissions: submissions.map((submission, at) => ({
      ...submission, changed: at === 0 ? [] : changedFields(submissions[at - 1]?.legal ?? {}, submission.legal),
    })),
  };
}
