import { expect, test } from 'vitest';
import { changeEvent, createEvent, deleteEvent, type EventFields } from '../../database/calendar/events/write-event.ts';
import { readOpenProcesses } from '../../database/sweep/read-open-processes.ts';
import { toJalali, tehranInstant, addDays } from '../../domain/calendar/jalali.ts';
import { textOfHistory } from '../replay/histories.ts';
import { useProcesses } from './support/processes-world.ts';

const processes = useProcesses();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SECRET = 'قرارداد پنهان';
let numbers = 100;

const nowMs = () => processes().environment.currentTimeMs();
const asOf = async () => new Date(await nowMs());
/** Time is moved by sleeping alone: a test that awaits a process's end lets the server skip as far as it likes. */
const until = async (at: Date) => processes().sleep(Math.max(0, at.getTime() + 60_000 - (await nowMs())));

async function person() {
  const { money } = processes();
  const { id, userId } = await money.organisation();
  await money.db.query('update users set mobile = $2 where id = $1 returning id', [userId, `+989120000${(numbers += 1)}`]);
  return { organisationId: id, userId, isOwner: true };
}

type Writer = Awaited<ReturnType<typeof person>>;
const fields = (remindAt: Date | null): EventFields => ({ date: { year: 1405, month: 12, day: 10 }, title: SECRET, text: null, remindAt });

async function noted(writer: Writer, remindAt: Date) {
  const { db } = processes().money;
  const event = await db.transaction(async (tx) => createEvent(db, tx, writer, fields(remindAt), await asOf()));
  await processes().relay();
  return event;
}

const reminderOf = async (eventId: string) =>
  (await processes().money.db.query<{ id: string }>('select reminder_id as id from calendar_events where id = $1', [eventId]))[0]!.id;
const told = async ({ organisationId, userId }: Writer) => ({
  messages: (await processes().money.db.query<{ title: string }>('select title from messages where organisation_id = $1 and user_id = $2', [organisationId, userId])).map(({ title }) => title),
  sms: await processes().money.db.query<{ sent: boolean; withdrawn: boolean }>(
    `select sent_at is not null as sent, last_error is not distinct from 'withdrawn' as withdrawn from notices where user_id = $1 order by id`, [userId]),
});
const result = (reminderId: string) => processes().environment.client.workflow.getHandle(`reminder/${reminderId}`).result();

/** Tomorrow at this time of Tehran, at least some hours from now. */
const tomorrowAt = async (time: string) => tehranInstant(addDays(toJalali(await nowMs()), 2), time);

test('a note reminds its maker at its time, once, by message and SMS', async () => {
  const writer = await person();
  const at = await tomorrowAt('10:00');
  const event = await noted(writer, at);
  const reminder = await reminderOf(event.id);
  expect(await told(writer)).toEqual({ messages: [], sms: [] });
  await until(at);
  expect(await result(reminder)).toBe('reminded');
  await processes().relay();
  await processes().until('the SMS is sent', async () => (await told(writer)).sms.some(({ sent }) => sent));
  expect(await told(writer)).toEqual({ messages: [`یادآوری: ${SECRET}`], sms: [{ sent: true, withdrawn: false }] });
  expect(await textOfHistory(processes().environment.client, `reminder/${reminder}`)).not.toContain(SECRET);
  await processes().record(`reminder/${reminder}`, 'reminder-given');
});

test('a note whose time was changed reminds at the new time and never at the old one', async () => {
  const { db } = processes().money;
  const writer = await person();
  const soon = await tomorrowAt('10:00');
  const later = new Date(soon.getTime() + 3 * DAY);
  const event = await noted(writer, soon);
  const first = await reminderOf(event.id);
  await db.transaction(async (tx) => changeEvent(db, tx, writer, event.id, fields(later), await asOf()));
  await processes().relay();
  expect(await result(first)).toBe('withdrawn');
  await processes().record(`reminder/${first}`, 'reminder-withdrawn');
  await until(new Date(soon.getTime() + DAY));
  expect((await told(writer)).messages).toEqual([]);
  await until(later);
  expect(await result(await reminderOf(event.id))).toBe('reminded');
  expect((await told(writer)).messages).toHaveLength(1);
});

test('a deleted note reminds nobody, also where its signal was lost', async () => {
  const { db } = processes().money;
  const writer = await person();
  const at = await tomorrowAt('10:00');
  const event = await noted(writer, at);
  const reminder = await reminderOf(event.id);
  await db.transaction((tx) => deleteEvent(db, tx, writer, event.id));
  await db.query(`delete from outbox where kind = 'signal' and workflow_id = $1 returning id`, [`reminder/${reminder}`]);
  await until(at);
  expect(await result(reminder)).toBe('withdrawn');
  expect(await told(writer)).toEqual({ messages: [], sms: [] });
});

test('a reminder at night is a message at once and an SMS in the morning, which does not come where the note is gone by then', async () => {
  const { db } = processes().money;
  const [kept, gone] = [await person(), await person()];
  const night = await tomorrowAt('23:00');
  const [one, other] = [await noted(kept, night), await noted(gone, night)];
  await until(night);
  // One after the other: each lets time skip while it waits.
  for (const { id } of [one, other]) expect(await result(await reminderOf(id))).toBe('reminded');
  await processes().relay();
  expect(await told(gone)).toEqual({ messages: [`یادآوری: ${SECRET}`], sms: [{ sent: false, withdrawn: false }] });
  await db.transaction((tx) => deleteEvent(db, tx, gone, other.id));
  await processes().sleep(10 * HOUR);
  await processes().until('the morning', async () => (await told(kept)).sms.some(({ sent }) => sent));
  await processes().sleep(HOUR);
  expect(await told(gone)).toMatchObject({ sms: [{ sent: false, withdrawn: true }] });
});

test('a reminder that Temporal lost is known to the sweep until it was given', async () => {
  const { db } = processes().money;
  const writer = await person();
  const event = await db.transaction(async (tx) => createEvent(db, tx, writer, fields(await tomorrowAt('10:00')), await asOf()));
  const reminderId = await reminderOf(event.id);
  const known = async () => (await readOpenProcesses(db)).filter(({ workflowId }) => workflowId === `reminder/${reminderId}`);
  expect(await known()).toEqual([]);
  await db.query(`update calendar_events set updated_at = now() - interval '1 minute' where id = $1 returning id`, [event.id]);
  expect(await known()).toEqual([{ workflow: 'eventReminder', workflowId: `reminder/${reminderId}`, payload: { reminderId } }]);
  await db.query('update calendar_events set reminded_at = now() where id = $1 returning id', [event.id]);
  expect(await known()).toEqual([]);
});
