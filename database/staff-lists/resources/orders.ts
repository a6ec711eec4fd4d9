import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { ORDER_STATUSES, SALE_TYPES } from '../../../domain/statuses.ts';
import { byName } from '../by-name.ts';
import { RUN_AMOUNTS, RUN_COUNTS } from '../../runs/run-counts.ts';
import { atLeast, before, equals, inDays, oneOf, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const orders: StaffResource = {
  name: 'orders',
  from: `orders o join organisations g on g.id = o.organisation_id join users u on u.id = o.created_by
    join order_versions v on v.id = coalesce(o.draft_version_id, o.confirmed_version_id)`,
  id: { sql: 'o.id', kind: 'uuid' },
  columns: {
    organisationId: 'o.organisation_id',
    organisationName: 'g.name',
    name: 'o.name',
    saleType: 'o.sale_type',
    status: 'o.status',
    version: 'o.version',
    lineCount: 'v.line_count',
    productCount: 'v.product_count::int',
    total: 'v.total',
    payable: 'v.payable',
    plan: 'o.plan',
    nextOccurrenceAt: 'o.next_occurrence_at',
    workflowId: `'order/' || o.id`,
    createdBy: `concat_ws(' ', u.first_name, u.last_name)`,
    createdAt: 'o.created_at',
    updatedAt: 'o.updated_at',
    confirmedAt: 'v.confirmed_at',
  },
  // What its runs came to; each run's row keeps its own counts.
  recordColumns: {
    figures: `(select json_build_object('runs', count(*), 'open', count(*) filter (where ended_at is null), 'charges', coalesce(sum(charge_count), 0),
        'succeeded', coalesce(sum(succeeded_count), 0), 'failed', coalesce(sum(failed_count), 0), 'cancelled', coalesce(sum(${RUN_COUNTS.cancelled}), 0),
        'amount', coalesce(sum(amount_total), 0)::text, 'succeededAmount', coalesce(sum(succeeded_amount), 0)::text,
        'failedAmount', coalesce(sum(failed_amount), 0)::text, 'cancelledAmount', coalesce(sum(${RUN_AMOUNTS.cancelled}), 0)::text, 'held', coalesce(sum(held_rial), 0)::text)
      from runs r where order_id = o.id)`,
    retryOf: `(select json_build_object('runId', r.id, 'number', r.number, 'orderName', x.name) from runs r join orders x on x.id = r.order_id where r.id = o.retry_of_run_id)`,
  },
  filters: {
    organisationId: equals('o.organisation_id', 'uuid'),
    status: oneOf('o.status', ORDER_STATUSES),
    saleType: oneOf('o.sale_type', SALE_TYPES),
    q: search('o.name', 'g.name'),
    createdAt_gte: atLeast('o.created_at'),
    createdAt_lt: before('o.created_at'),
    ...inDays('createdAt', 'o.created_at'),
  },
  // Ids are UUIDv7: their order is that of creation.
  sorts: { createdAt: { sql: 'o.id' }, name: byName('o.name') },
  roles: STAFF_READERS.orders,
  readOnly: true,
};
