import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { RUN_STATUSES } from '../../../domain/statuses.ts';
import { RUN_AMOUNTS, RUN_COUNTS } from '../../runs/run-counts.ts';
import { atLeast, before, equals, flag, inDays, oneOf, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const runs: StaffResource = {
  name: 'runs',
  from: 'runs r join orders o on o.id = r.order_id join organisations g on g.id = r.organisation_id',
  id: { sql: 'r.id', kind: 'uuid' },
  columns: {
    orderId: 'r.order_id',
    orderName: 'o.name',
    organisationId: 'r.organisation_id',
    organisationName: 'g.name',
    number: 'r.number',
    status: 'r.status',
    control: 'r.control',
    failureCode: 'r.failure_code',
    chargeCount: 'r.charge_count',
    reservedCount: RUN_COUNTS.reserved,
    succeededCount: RUN_COUNTS.succeeded,
    failedCount: RUN_COUNTS.failed,
    cancelledCount: RUN_COUNTS.cancelled,
    total: 'r.amount_total',
    payable: 'r.price_total',
    held: 'r.held_rial',
    reservedAmount: RUN_AMOUNTS.reserved,
    succeededAmount: RUN_AMOUNTS.succeeded,
    failedAmount: RUN_AMOUNTS.failed,
    cancelledAmount: RUN_AMOUNTS.cancelled,
    workflowId: `'run/' || r.id`,
    occursAt: 'r.occurs_at',
    createdAt: 'r.created_at',
    startedAt: 'r.started_at',
    endedAt: 'r.ended_at',
    creditDeadline: 'r.credit_deadline',
  },
  filters: {
    orderId: equals('r.order_id', 'uuid'),
    organisationId: equals('r.organisation_id', 'uuid'),
    status: oneOf('r.status', RUN_STATUSES),
    open: flag('r.ended_at is null', 'r.ended_at is not null'),
    q: search('o.name', 'g.name'),
    createdAt_gte: atLeast('r.created_at'),
    createdAt_lt: before('r.created_at'),
    ...inDays('createdAt', 'r.created_at'),
  },
  // Ids are UUIDv7: their order is that of creation.
  sorts: { createdAt: { sql: 'r.id' }, number: { sql: 'r.number', within: 'orderId' } },
  roles: STAFF_READERS.runs,
  readOnly: true,
};
