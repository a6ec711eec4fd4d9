import { parseMobile } from '../../../domain/mobile.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { equals } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

/** Number and operator only: neither who taught it nor when. */
export const learnedOperators: StaffResource = {
  name: 'learned-operators',
  from: 'learned_operators l',
  id: { sql: 'l.id', kind: 'uuid' },
  columns: { mobile: 'l.mobile', operatorCode: 'l.operator_code' },
  filters: {
    mobile: { ...equals('l.mobile'), read: readMobile },
    operatorCode: equals('l.operator_code', 'int'),
  },
  sorts: { mobile: { sql: 'l.mobile' } },
  roles: STAFF_READERS['learned-operators'],
  // Deleted by a route of its own.
  readOnly: false,
};

function readMobile(value: string): string {
  const read = parseMobile(value);
  return read.ok ? read.mobile : value;
}
