import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { byName } from '../by-name.ts';
import { flag, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const banks: StaffResource = {
  name: 'banks',
  from: 'banks b',
  id: { sql: 'b.code', kind: 'text' },
  columns: { code: 'b.code', name: 'b.persian', shebaCode: 'b.sheba_code', active: 'b.active', createdAt: 'b.created_at', updatedAt: 'b.updated_at' },
  filters: { active: flag('b.active', 'not b.active'), q: search('b.persian', 'b.code') },
  sorts: { name: byName('b.persian') },
  roles: STAFF_READERS.banks,
  readOnly: false,
};
