import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { byName } from '../by-name.ts';
import { equals, flag, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const companyAccounts: StaffResource = {
  name: 'company-accounts',
  from: 'company_accounts a join banks b on b.code = a.bank_code',
  id: { sql: 'a.id', kind: 'uuid' },
  columns: {
    bank: 'a.bank_code', bankName: 'b.persian', number: 'a.number', sheba: 'a.sheba', holder: 'a.holder', active: 'a.active',
    createdAt: 'a.created_at', updatedAt: 'a.updated_at',
  },
  filters: { bank: equals('a.bank_code'), active: flag('a.active', 'not a.active'), q: search('a.holder', 'a.number', 'a.sheba') },
  sorts: { createdAt: { sql: 'a.id' }, bankName: byName('b.persian'), holder: byName('a.holder') },
  roles: STAFF_READERS['company-accounts'],
  readOnly: false,
};
