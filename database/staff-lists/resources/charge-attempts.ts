import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const chargeAttempts: StaffResource = {
  name: 'charge-attempts',
  from: `charge_attempts a cross join lateral (
    select coalesce(json_agg(json_build_object('at', x.created_at, 'source', x.source, 'kind', x.kind, 'final', x.final, 'code', x.code,
        'operatorTransactionId', x.operator_transaction_id, 'reason', x.reason, 'evidence', x.evidence,
        'decidedBy', concat_ws(' ', u.first_name, u.last_name)) order by x.id), '[]') as list
      from (select * from charge_attempt_outcomes where attempt_id = a.id and final
        union all select * from charge_attempt_outcomes where attempt_id = a.id and not final) x
      left join users u on u.id = x.decided_by) heard`,
  countFrom: 'charge_attempts a',
  id: { sql: 'a.id', kind: 'uuid' },
  columns: {
    chargeId: 'a.charge_id',
    runId: 'a.run_id',
    number: 'a.number',
    operatorCode: 'a.operator_code',
    sendBefore: 'a.send_before',
    createdAt: 'a.created_at',
    outcomes: 'heard.list',
  },
  filters: { chargeId: equals('a.charge_id', 'uuid') },
  sorts: { number: { sql: 'a.number', within: 'chargeId' } },
  roles: STAFF_READERS['charge-attempts'],
  readOnly: true,
};
