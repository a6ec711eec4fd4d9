import { jalaliOfIsoDate } from '../../../domain/calendar/iso-date.ts';
import type { Database, Tx } from '../../connection.ts';

/** One of an organisation's own notes on dates. */
export interface CalendarEvent {
  id: string;
  /** Jalali, `1405/09/10`. */
  date: string;
  title: string;
  text: string | null;
  remindAt: Date | null;
  /** Set once the reminder of `remindAt` was given. */
  remindedAt: Date | null;
  createdById: string;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
}

/** Columns of an event; `calendar_events` as `e`, its maker as `u`. */
export const EVENT = `e.id, e.date::text, e.title, e.text, e.remind_at as "remindAt", e.reminded_at as "remindedAt", e.created_by as "createdById",
    u.first_name || ' ' || u.last_name as "createdBy", e.created_at as "createdAt", e.updated_at as "updatedAt"`;
export const EVENTS = 'calendar_events e join users u on u.id = e.created_by';

/** PostgreSQL's day becomes the Jalali one. */
export const presentEvent = (row: CalendarEvent): CalendarEvent => ({ ...row, date: jalaliOfIsoDate(row.date) });

export async function readEvent(db: Database, tx: Tx | undefined, { organisationId, eventId }: { organisationId: string; eventId: string }): Promise<CalendarEvent | undefined> {
  const [row] = await db.query<CalendarEvent>(`select ${EVENT} from ${EVENTS} where e.id = $1 and e.organisation_id = $2`, [eventId, organisationId], tx);
  return row && presentEvent(row);
}
