import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { flag } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

/** Years that somebody may plan for, and whether a person has confirmed their holidays. */
export const holidayYears: StaffResource = {
  name: 'holiday-years',
  from: `generate_series(1400, 1450) y (year) left join holiday_years h on h.year = y.year left join users u on u.id = h.confirmed_by`,
  id: { sql: 'y.year', kind: 'int' },
  columns: {
    year: 'y.year',
    confirmedAt: 'h.confirmed_at',
    confirmedBy: `nullif(concat_ws(' ', u.first_name, u.last_name), '')`,
  },
  filters: { confirmed: flag('h.year is not null', 'h.year is null') },
  sorts: { year: { sql: 'y.year' } },
  roles: STAFF_READERS['holiday-years'],
  readOnly: true,
};
