import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { flag } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const bookAudits: StaffResource = {
  name: 'book-audits',
  from: 'book_audits a left join users u on u.id = a.requested_by',
  countFrom: 'book_audits a',
  id: { sql: 'a.id', kind: 'uuid' },
  columns: {
    ok: 'a.ok',
    ledgerOk: 'a.ledger_ok',
    chainOk: 'a.chain_ok',
    failedChecks: `jsonb_path_query_array(a.failed_checks, '$[*].name')`,
    requestedBy: `nullif(concat_ws(' ', u.first_name, u.last_name), '')`,
    createdAt: 'a.created_at',
  },
  recordColumns: { failedChecks: 'a.failed_checks', chain: 'a.chain' },
  filters: { ok: flag('a.ok', 'not a.ok') },
  sorts: { createdAt: { sql: 'a.id' } },
  roles: STAFF_READERS['book-audits'],
  readOnly: true,
  askedFor: true,
};
