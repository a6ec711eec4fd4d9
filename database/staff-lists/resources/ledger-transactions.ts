import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { atLeast, before, equals, inDays } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const ledgerTransactions: StaffResource = {
  name: 'ledger-transactions',
  from: `ledger_transactions t join organisations g on g.id = t.organisation_id left join users u on u.id = t.created_by
    cross join lateral (
      select json_agg(json_build_object('account', a.key, 'kind', a.kind, 'operatorCode', a.operator_code, 'amount', e.amount::text,
          'balanceBefore', e.balance_before::text, 'balanceAfter', e.balance_after::text) order by e.id) as list
        from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.transaction_id = t.id) entries`,
  countFrom: 'ledger_transactions t',
  id: { sql: 't.id', kind: 'text' },
  columns: {
    kind: 't.kind',
    organisationId: 't.organisation_id',
    organisationName: 'g.name',
    runId: 't.run_id',
    description: 't.description',
    createdBy: `nullif(concat_ws(' ', u.first_name, u.last_name), '')`,
    createdAt: 't.created_at',
    entries: 'entries.list',
  },
  filters: {
    kind: equals('t.kind'),
    organisationId: equals('t.organisation_id', 'uuid'),
    runId: equals('t.run_id', 'uuid'),
    createdAt_gte: atLeast('t.created_at'),
    createdAt_lt: before('t.created_at'),
    ...inDays('createdAt', 't.created_at'),
  },
  sorts: { createdAt: { sql: 't.created_at' } },
  roles: STAFF_READERS['ledger-transactions'],
  readOnly: true,
};
