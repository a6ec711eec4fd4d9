import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { CHARGE_STAGES, CHARGE_STATUSES } from '../../../domain/statuses.ts';
import { IS_RESERVED, STATE_OF_STAGE } from '../../charges/charge-filter.ts';
import { CLAIM_COLUMNS, claimJoin } from '../../reviews/cases.ts';
import { equals, flag, inDays, oneOf, readMobile } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const charges: StaffResource = {
  name: 'charges',
  from: `charges c join products p on p.id = c.product_id join runs r on r.id = c.run_id join orders o on o.id = r.order_id
    join organisations g on g.id = c.organisation_id ${claimJoin('charge', 'c.id')}`,
  countFrom: 'charges c',
  id: { sql: 'c.id', kind: 'uuid' },
  columns: {
    runId: 'c.run_id',
    runNumber: 'r.number',
    orderId: 'r.order_id',
    orderName: 'o.name',
    organisationId: 'c.organisation_id',
    organisationName: 'g.name',
    line: 'c.line',
    item: 'c.item',
    mobile: 'c.mobile',
    operatorCode: 'c.operator_code',
    productType: 'c.product_type',
    product: 'p.persian',
    amount: 'c.amount',
    price: 'c.price',
    state: 'c.state',
    status: 'c.status',
    stage: 'c.stage',
    failureCode: 'c.failure_code',
    dueAt: 'case when isfinite(c.due_at) then c.due_at end',
    attemptCount: 'c.attempt_count',
    retryCount: 'c.retry_count',
    inquiryCount: 'c.inquiry_count',
    unknownSince: 'c.unknown_since',
    personSince: 'c.person_since',
    version: 'c.version',
    settledAt: 'c.settled_at',
    ...CLAIM_COLUMNS,
  },
  filters: {
    runId: equals('c.run_id', 'uuid'),
    // By its runs, which an index finds: charges have none by organisation, and a run at work would pay for it.
    organisationId: { kind: 'uuid', condition: (given) => `c.run_id in (select id from runs where organisation_id = any(${given}))` },
    state: oneOf('c.state', ['waiting', 'sending', 'unknown', 'settled']),
    waitsForPerson: flag(`c.person_since is not null and c.state <> 'settled'`, `(c.person_since is null or c.state = 'settled')`),
    // Reserved and its stages by the state behind them: so the partial indexes of what is open are enough.
    status: { choices: { ...oneOf('c.status', CHARGE_STATUSES).choices, reserved: IS_RESERVED } },
    stage: { choices: Object.fromEntries(CHARGE_STAGES.map((stage) => [stage, `(c.state = '${STATE_OF_STAGE[stage]}' and c.stage = '${stage}')`])) },
    operatorCode: equals('c.operator_code', 'int'),
    productType: equals('c.product_type'),
    // Of its run, for the same reason as the organisation.
    ...inDays('createdAt', 'created_at', (ofRun) => `c.run_id in (select id from runs where ${ofRun})`),
    // By the lines that hold the number, which an index finds; then by run and line, `offset 0` keeping the two together. As an
    // array they are looked up first, whatever else is asked. Left to itself the planner reads whole runs, or all charges.
    mobile: {
      kind: 'text',
      read: readMobile,
      condition: (given) => `c.id = any(array(select of_line.id from order_lines l
        join runs r on r.order_id = l.order_id and r.order_version_id = l.order_version_id
        cross join lateral (select id from charges where run_id = r.id and line = l.position offset 0) of_line where l.mobile = any(${given})))`,
    },
  },
  sorts: { line: { sql: 'c.line', within: 'runId' } },
  roles: STAFF_READERS.charges,
  readOnly: true,
  async storedTotal(db, filter) {
    const [runId, ...more] = filter.get('runId') ?? [];
    if (filter.size !== 1 || runId === undefined || more.length > 0) return undefined;
    // One that ended before it began has none.
    const [run] = await db.query<{ total: number }>('select case when ended_at is not null and prepared_at is null then 0 else charge_count end as total from runs where id = $1', [runId]);
    return run?.total ?? 0;
  },
};
