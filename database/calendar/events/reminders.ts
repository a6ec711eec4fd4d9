import { jalaliOfIsoDate } from '../../../domain/calendar/iso-date.ts';
import { parseJalaliDate, showJalaliDate } from '../../../domain/calendar/jalali.ts';
import { CHANGED_SIGNAL, WORKFLOWS } from '../../../domain/processes.ts';
import type { Database, Tx } from '../../connection.ts';
import { tellCustomers } from '../../messages/tell-customers.ts';
import { enqueueSignal, enqueueStart } from '../../outbox/enqueue.ts';

const processOf = (reminderId: string) => ({ workflow: WORKFLOWS.eventReminder, workflowId: `reminder/${reminderId}` });
const keyOf = (reminderId: string) => `reminder:${reminderId}`;

/** Makes the process of a new reminder due. */
export function startReminder(db: Database, tx: Tx, reminderId: string): Promise<void> {
  return enqueueStart(db, tx, { ...processOf(reminderId), payload: { reminderId } });
}

/** Ends a reminder: its process finds nothing any more, and an SMS of it that waits for the morning is not sent. */
export async function withdrawReminder(db: Database, tx: Tx, { reminderId, createdBy }: { reminderId: string | null; createdBy: string }): Promise<void> {
  if (reminderId === null) return;
  await db.query(
    `update notices set refused_at = now(), last_error = 'withdrawn'
       where deduplication_key = $1 and sent_at is null and refused_at is null returning id`,
    [`${keyOf(reminderId)}:${createdBy}`], tx,
  );
  await enqueueSignal(db, tx, { ...processOf(reminderId), signal: CHANGED_SIGNAL, payload: {} });
}

/** Where a reminder stands: still to come at `dueMs`, or given. */
export interface ReminderPosition {
  organisationId: string;
  dueMs: number;
  reminded: boolean;
}

/**
 * Reminds a note's maker once its time has come at `asOf`, by message and SMS, under the note's lock: repeated, it finds
 * that done. @returns undefined where the note was changed or deleted meanwhile.
 */
export async function advanceReminder(db: Database, reminderId: string, asOf: Date): Promise<ReminderPosition | undefined> {
  return db.transaction(async (tx) => {
    const [event] = await db.query<{
      id: string; organisation_id: string; created_by: string; date: string; title: string; text: string | null; remind_at: Date; reminded_at: Date | null;
    }>('select id, organisation_id, created_by, date::text, title, text, remind_at, reminded_at from calendar_events where reminder_id = $1 for update', [reminderId], tx);
    if (event === undefined) return undefined;
    const position = { organisationId: event.organisation_id, dueMs: event.remind_at.getTime() };
    if (event.reminded_at !== null) return { ...position, reminded: true };
    if (event.remind_at > asOf) return { ...position, reminded: false };
    const day = parseJalaliDate(jalaliOfIsoDate(event.date));
    const about = `${event.title} (${day ? showJalaliDate(day) : ''})`;
    await tellCustomers(db, tx, {
      organisationId: event.organisation_id, kind: 'event-reminder', madeBy: event.created_by,
      title: `یادآوری: ${event.title}`, body: event.text === null ? about : `${about}\n${event.text}`, smsText: `کوک\nیادآوری: ${about}`,
      link: `/events?date=${jalaliOfIsoDate(event.date).replaceAll('/', '-')}`, deduplicationKey: keyOf(reminderId),
    });
    await db.query('update calendar_events set reminded_at = $2 where id = $1 returning id', [event.id, asOf], tx);
    return { ...position, reminded: true };
  });
}
