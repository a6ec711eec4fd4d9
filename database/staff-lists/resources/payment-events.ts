import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

/** The story of payments at the gateway: read by `paymentId`. */
export const paymentEvents: StaffResource = {
  name: 'payment-events',
  from: 'payment_events e',
  id: { sql: 'e.id', kind: 'bigint' },
  columns: {
    paymentId: 'e.payment_id',
    kind: 'e.kind',
    result: 'e.result',
    code: 'e.code',
    address: 'host(e.address)',
    at: 'e.at',
  },
  filters: { paymentId: equals('e.payment_id', 'uuid') },
  sorts: { at: { sql: 'e.id' } },
  roles: STAFF_READERS['payment-events'],
  readOnly: true,
};
