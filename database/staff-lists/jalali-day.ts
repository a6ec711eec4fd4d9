import { jalaliOfIsoDate } from '../../domain/calendar/iso-date.ts';
import type { Row } from '../connection.ts';
import { isoDay } from './filters.ts';
import type { ComparedFilter } from './resource.ts';

/** Rows of a Jalali day, `1405/09/10`; `sql` is a column of dates. */
export const onDay = (sql: string): ComparedFilter => ({
  kind: 'text',
  read: isoDay,
  condition: (placeholder, count) => (count === 1 ? `${sql} = (${placeholder})[1]::date` : `${sql} = any(${placeholder}::date[])`),
});

/** The row's `day` as people say it. */
export function withJalaliDay(row: Row): Row {
  return typeof row['day'] === 'string' ? { ...row, day: jalaliOfIsoDate(row['day']) } : row;
}
