import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals, inDays, oneOf } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const webhookDeliveries: StaffResource = {
  name: 'webhook-deliveries',
  from: `webhook_deliveries d join webhook_messages m on m.id = d.message_id join webhooks h on h.id = d.webhook_id
    join organisations g on g.id = d.organisation_id
    left join webhook_attempts a on a.delivery_id = d.id and a.number = d.attempt_count`,
  countFrom: 'webhook_deliveries d',
  id: { sql: 'd.id', kind: 'uuid' },
  columns: {
    organisationId: 'd.organisation_id',
    organisationName: 'g.name',
    webhookId: 'd.webhook_id',
    // A path or query may hold a secret of the customer's own.
    host: `substring(h.url from '^[a-z]+://([^/?#]+)')`,
    messageId: 'd.message_id',
    event: 'm.type',
    status: 'd.status',
    attempts: 'd.attempt_count',
    lastStatus: 'a.status',
    lastError: 'a.error',
    nextAttemptAt: 'd.next_attempt_at',
    createdAt: 'd.created_at',
    endedAt: 'd.ended_at',
  },
  filters: {
    organisationId: equals('d.organisation_id', 'uuid'),
    webhookId: equals('d.webhook_id', 'uuid'),
    status: oneOf('d.status', ['pending', 'delivered', 'failed', 'cancelled']),
    ...inDays('createdAt', 'd.created_at'),
  },
  sorts: { createdAt: { sql: 'd.id' } },
  roles: STAFF_READERS['webhook-deliveries'],
  readOnly: true,
};
