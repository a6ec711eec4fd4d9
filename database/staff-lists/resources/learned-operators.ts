import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals, readMobile } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

/** Charges of the operator's own word, the latest of them; who reads this list reads charges. */
const EVIDENCE = `(select coalesce(json_agg(json_build_object('chargeId', e.id, 'organisationName', e.organisation, 'orderName', e.order_name, 'settledAt', e.settled_at,
    'source', e.source, 'operatorTransactionId', e.operator_transaction_id) order by e.settled_at desc), '[]') from (
  select c.id, g.name as organisation, o.name as order_name, c.settled_at, x.source, x.operator_transaction_id
    from order_lines n join runs r on r.order_id = n.order_id and r.order_version_id = n.order_version_id
      cross join lateral (select * from charges where run_id = r.id and line = n.position offset 0) c
      join settlements s on s.charge_id = c.id and s.kind = 'captured'
      join charge_attempt_outcomes x on x.attempt_id = s.attempt_id and x.final and x.kind = 'succeeded' and x.source in ('answer', 'inquiry')
      join orders o on o.id = r.order_id join organisations g on g.id = r.organisation_id
   where n.mobile = l.mobile and c.operator_code = l.operator_code order by c.settled_at desc limit 20) e)`;

/** In the list number and operator only: neither who taught it nor when. */
export const learnedOperators: StaffResource = {
  name: 'learned-operators',
  from: 'learned_operators l',
  id: { sql: 'l.id', kind: 'uuid' },
  columns: { mobile: 'l.mobile', operatorCode: 'l.operator_code' },
  recordColumns: {
    learnedAt: 'l.learned_at',
    evidence: EVIDENCE,
    dismissedCount: '(select count(*)::int from dismissed_operators d where d.mobile = l.mobile and d.operator_code = l.operator_code)',
  },
  filters: {
    mobile: { ...equals('l.mobile'), read: readMobile },
    operatorCode: equals('l.operator_code', 'int'),
  },
  sorts: { mobile: { sql: 'l.mobile' } },
  roles: STAFF_READERS['learned-operators'],
  // Deleted by a route of its own.
  readOnly: false,
};
