import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { PAYMENT_STATUSES } from '../../../domain/statuses.ts';
import { atLeast, before, equals, flag, inDays, oneOf, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const payments: StaffResource = {
  name: 'payments',
  from: 'payments p join organisations g on g.id = p.organisation_id join users u on u.id = p.created_by',
  id: { sql: 'p.id', kind: 'uuid' },
  columns: {
    organisationId: 'p.organisation_id',
    organisationName: 'g.name',
    amount: 'p.amount',
    status: 'p.status',
    outcome: 'p.outcome',
    failureCode: 'p.failure_code',
    authority: 'p.authority',
    referenceId: 'p.reference_id',
    cardPan: 'p.card_pan',
    fee: 'p.fee',
    ledgerTransactionId: 'p.ledger_transaction_id',
    callbackCount: 'p.callback_count',
    workflowId: `'payment/' || p.id`,
    createdBy: `concat_ws(' ', u.first_name, u.last_name)`,
    createdAt: 'p.created_at',
    openedAt: 'p.opened_at',
    settledAt: 'p.settled_at',
    closedAt: 'p.closed_at',
  },
  filters: {
    organisationId: equals('p.organisation_id', 'uuid'),
    status: oneOf('p.status', PAYMENT_STATUSES),
    outcome: oneOf('p.outcome', ['credit', 'reversal']),
    open: flag('p.closed_at is null', 'p.closed_at is not null'),
    authority: equals('p.authority'),
    referenceId: equals('p.reference_id'),
    q: search('g.name'),
    createdAt_gte: atLeast('p.created_at'),
    createdAt_lt: before('p.created_at'),
    ...inDays('createdAt', 'p.created_at'),
  },
  // Ids are UUIDv7: their order is that of creation.
  sorts: { createdAt: { sql: 'p.id' } },
  roles: STAFF_READERS.payments,
  readOnly: true,
};
