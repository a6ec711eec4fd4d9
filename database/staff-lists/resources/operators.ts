import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { byName } from '../by-name.ts';
import { flag } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const operators: StaffResource = {
  name: 'operators',
  from: `operators p left join operator_breakers b on b.operator_code = p.code left join users u on u.id = p.paused_by
    left join lateral (select sum(in_flight)::int as in_flight, count(distinct run_id)::int as runs
      from operator_leases where operator_code = p.code and expires_at > now()) l on true`,
  id: { sql: 'p.code', kind: 'int' },
  columns: {
    code: 'p.code',
    key: 'p.key',
    name: 'p.persian',
    english: 'p.english',
    minAmount: 'p.min_amount',
    maxAmount: 'p.max_amount',
    step: 'p.step',
    fixedAmounts: 'p.fixed_amounts',
    maxInFlight: 'p.max_in_flight',
    maxPerSecond: 'p.max_per_second',
    leasedInFlight: 'coalesce(l.in_flight, 0)',
    activeRuns: 'coalesce(l.runs, 0)',
    breaker: `coalesce(b.state, 'closed')`,
    breakerReason: 'b.reason',
    breakerOpenUntil: `case when b.state <> 'closed' then b.open_until end`,
    paused: 'p.paused_at is not null',
    pausedAt: 'p.paused_at',
    pausedBy: `nullif(concat_ws(' ', u.first_name, u.last_name), '')`,
    pauseReason: 'p.pause_reason',
  },
  filters: { paused: flag('p.paused_at is not null', 'p.paused_at is null') },
  sorts: { code: { sql: 'p.code' }, name: byName('p.persian') },
  roles: STAFF_READERS.operators,
  readOnly: false,
};
