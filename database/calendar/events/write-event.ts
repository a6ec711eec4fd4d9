import { isoDateOf } from '../../../domain/calendar/iso-date.ts';
import type { JalaliDate } from '../../../domain/calendar/jalali.ts';
import { Problem } from '../../../domain/problems.ts';
import type { Database, Tx } from '../../connection.ts';
import { readEvent, type CalendarEvent } from './event-view.ts';
import { startReminder, withdrawReminder } from './reminders.ts';

/** Of one organisation: far more than people write, and an end to a program that does. */
const MAX_EVENTS = 5_000;
/** A reminder further away than this is a mistyped year. */
const MAX_AHEAD_MS = 2 * 366 * 86_400_000;

export interface EventFields {
  date: JalaliDate;
  title: string;
  text: string | null;
  remindAt: Date | null;
}

interface Writer {
  organisationId: string;
  userId: string;
  isOwner: boolean;
}

/** Puts a note on a date. Throws Problem `time-in-the-past`, `validation`, `too-many-events`. */
export async function createEvent(db: Database, tx: Tx, { organisationId, userId }: Writer, fields: EventFields, asOf = new Date()): Promise<CalendarEvent> {
  checkReminder(fields.remindAt, asOf);
  const [count] = await db.query<{ n: number }>('select count(*)::int as n from calendar_events where organisation_id = $1', [organisationId], tx);
  if ((count?.n ?? 0) >= MAX_EVENTS) throw new Problem('too-many-events');
  const [row] = await db.query<{ id: string; reminderId: string | null }>(
    `insert into calendar_events (organisation_id, created_by, date, title, text, remind_at, reminder_id)
     values ($1, $2, $3, $4, $5, $6::timestamptz, case when $6::timestamptz is not null then new_id() end) returning id, reminder_id as "reminderId"`,
    [organisationId, userId, isoDateOf(fields.date), fields.title, fields.text, fields.remindAt], tx,
  );
  if (row === undefined) throw new Error('the event was not stored');
  if (row.reminderId !== null) await startReminder(db, tx, row.reminderId);
  return read(db, tx, organisationId, row.id);
}

/**
 * Writes a note anew. A time of reminding that has not changed is left alone, whether it is past or to come; a changed one
 * makes a new reminder, and the old one finds nothing when its time comes. Throws Problem `not-found`, `forbidden` where
 * somebody else's note is touched by who is not an owner, and what `createEvent` throws.
 */
export async function changeEvent(db: Database, tx: Tx, writer: Writer, eventId: string, fields: EventFields, asOf = new Date()): Promise<CalendarEvent> {
  const before = await lockOwn(db, tx, writer, eventId);
  const sameTime = before.remindAt?.getTime() === fields.remindAt?.getTime();
  await db.query(
    'update calendar_events set date = $2, title = $3, text = $4, updated_at = now() where id = $1 returning id',
    [eventId, isoDateOf(fields.date), fields.title, fields.text], tx,
  );
  if (sameTime) return read(db, tx, writer.organisationId, eventId);
  checkReminder(fields.remindAt, asOf);
  await withdrawReminder(db, tx, before);
  const [row] = await db.query<{ reminderId: string | null }>(
    `update calendar_events set remind_at = $2::timestamptz, reminded_at = null, reminder_id = case when $2::timestamptz is not null then new_id() end
       where id = $1 returning reminder_id as "reminderId"`, [eventId, fields.remindAt], tx,
  );
  if (row?.reminderId != null) await startReminder(db, tx, row.reminderId);
  return read(db, tx, writer.organisationId, eventId);
}

/** Takes a note out, with its reminder. Throws Problem `not-found`, `forbidden`. */
export async function deleteEvent(db: Database, tx: Tx, writer: Writer, eventId: string): Promise<void> {
  await withdrawReminder(db, tx, await lockOwn(db, tx, writer, eventId));
  await db.query('delete from calendar_events where id = $1 returning id', [eventId], tx);
}

interface Locked {
  createdBy: string;
  remindAt: Date | null;
  reminderId: string | null;
}

async function lockOwn(db: Database, tx: Tx, { organisationId, userId, isOwner }: Writer, eventId: string): Promise<Locked> {
  const [row] = await db.query<Locked>(
    `select created_by as "createdBy", remind_at as "remindAt", reminder_id as "reminderId"
       from calendar_events where id = $1 and organisation_id = $2 for update`, [eventId, organisationId], tx,
  );
  if (row === undefined) throw new Problem('not-found');
  if (!isOwner && row.createdBy !== userId) throw new Problem('forbidden', { detail: 'یادداشت را نویسنده آن یا مدیر سازمان تغییر می‌دهد.' });
  return row;
}

async function read(db: Database, tx: Tx, organisationId: string, eventId: string): Promise<CalendarEvent> {
  const event = await readEvent(db, tx, { organisationId, eventId });
  if (event === undefined) throw new Error('the event is not there');
  return event;
}

function checkReminder(remindAt: Date | null, asOf: Date): void {
  if (remindAt === null) return;
  const ahead = remindAt.getTime() - asOf.getTime();
  if (ahead <= 0) throw new Problem('time-in-the-past', { errors: [{ field: 'remindAt', code: 'time-in-the-past', message: 'زمان یادآوری گذشته است.' }] });
  if (ahead > MAX_AHEAD_MS) {
    throw new Problem('validation', { errors: [{ field: 'remindAt', code: 'too-far', message: 'زمان یادآوری بیش از دو سال دیگر است.' }] });
  }
}
