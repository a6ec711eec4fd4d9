import { jalaliOfIsoDate } from '../../../domain/calendar/iso-date.ts';
import { HOLIDAY_KINDS } from '../../../domain/calendar/holiday-kinds.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { flag, isoDay, oneOf, search } from '../filters.ts';
import type { ComparedFilter, StaffResource } from '../resource.ts';

const day = (comparison: '=' | '>=' | '<='): ComparedFilter => ({
  kind: 'text',
  read: isoDay,
  condition: (placeholder) => `h.date ${comparison} (${placeholder})[1]::date`,
});

export const holidays: StaffResource = {
  name: 'holidays',
  from: 'holidays h',
  id: { sql: 'h.id', kind: 'uuid' },
  columns: { date: 'h.date::text', title: 'h.title', kind: 'h.kind', proposed: 'h.proposed', createdAt: 'h.created_at' },
  filters: {
    date: day('='),
    date_gte: day('>='),
    date_lte: day('<='),
    kind: oneOf('h.kind', HOLIDAY_KINDS),
    proposed: flag('h.proposed', 'not h.proposed'),
    q: search('h.title'),
  },
  sorts: { date: { sql: 'h.date' } },
  roles: STAFF_READERS.holidays,
  readOnly: false,
  present: (row) => ({ ...row, date: jalaliOfIsoDate(row['date'] as string) }),
};
