import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const ledgerAccounts: StaffResource = {
  name: 'ledger-accounts',
  from: 'ledger_accounts a left join organisations g on g.id = a.organisation_id',
  id: { sql: 'a.id', kind: 'bigint' },
  columns: {
    key: 'a.key',
    kind: 'a.kind',
    organisationId: 'a.organisation_id',
    organisationName: 'g.name',
    operatorCode: 'a.operator_code',
    balance: 'a.balance',
    entryCount: 'a.entry_count::int',
  },
  filters: {
    kind: equals('a.kind'),
    organisationId: equals('a.organisation_id', 'uuid'),
    operatorCode: equals('a.operator_code', 'int'),
  },
  sorts: { key: { sql: 'a.key' } },
  roles: STAFF_READERS['ledger-accounts'],
  readOnly: true,
};
