import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { decideRegistration } from '../../database/registrations/decide-registration.ts';
import { recordCall } from '../../database/registrations/record-call.ts';
import { addDocument } from '../../database/registrations/add-document.ts';
import { saveDraft } from '../../database/registrations/save-draft.ts';
import { submit } from '../../database/registrations/submit.ts';
import { seedHolidays } from '../../database/calendar/seed-holidays.ts';
import { readOpenProcesses } from '../../database/sweep/read-open-processes.ts';
import { seedTerms } from '../../database/terms/seed-terms.ts';
import type { CallOutcome } from '../../domain/registration/calls.ts';
import type { ReviewDecision } from '../../domain/registration/moves.ts';
import { textOfHistory } from '../replay/histories.ts';
import { useProcesses } from './support/processes-world.ts';

const processes = useProcesses();
const DAY = 86_400_000;
const SECRETS = /مهر آفرین|ناهید|9123334455|14001234562|0012345679|ناخوانا/;

const DETAILS = {
  organisationName: 'مهر آفرین', organisationType: 'سهامی خاص', nationalId: '14001234562', registrationNumber: '456789', registeredOn: '1398/02/14',
  economicCode: '411234567890', sheba: 'IR820540102680020817909002', telephone: '02188776655', province: 'تهران', city: 'تهران', postalCode: '1966843112',
  address: 'خیابان ولیعصر، پلاک ۱۲', signatory: { fullName: 'ناهید رضایی', nationalCode: '0012345679', mobile: '+989123334455' },
};

let experts: [string, string];
beforeAll(async () => {
  const { money } = processes();
  await seedTerms(money.db);
  await seedHolidays(money.db);
  experts = [await money.staff('expert'), await money.staff('expert')];
});

/** An applicant whose draft has been begun. */
async function applicant(edit: object = DETAILS) {
  const { db } = processes().money;
  const [organisation] = await db.query<{ id: string }>(`insert into organisations (name) values ('مهر آفرین') returning id`);
  const [user] = await db.query<{ id: string }>(
    `insert into users (organisation_id, role, username, mobile, first_name, last_name) values ($1, 'owner', $2, $3, 'ناهید', 'رضایی') returning id`,
    [organisation!.id, randomUUID(), `+98911${Math.floor(1e6 + Math.random() * 8e6)}`]);
  const who = { organisationId: organisation!.id, userId: user!.id };
  await db.transaction((tx) => saveDraft(db, tx, { ...who, edit }));
  const [row] = await db.query<{ id: string }>('select id from registrations where organisation_id = $1', [who.organisationId]);
  const id = row!.id;
  await processes().relay();
  return {
    ...who, id, workflowId: `registration/${id}`,
    async handIn(what: 'legal' | 'purchase') {
      if (what === 'legal') {
        const file = { name: 'مدرک.pdf', mediaType: 'application/pdf' as const, bytes: Buffer.from('%PDF-1.4 %%EOF') };
        for (const kind of ['gazette', 'signatory-card'] as const) await db.transaction((tx) => addDocument(db, tx, { ...who, kind, file }));
      }
      await db.transaction((tx) => submit(db, tx, { ...who, what, acceptedTermsVersion: '1', address: '127.0.0.1', userAgent: undefined }));
      await processes().relay();
    },
    async decide(decision: ReviewDecision, expert: 0 | 1, reasons: { field?: string; text: string }[] = []) {
      const { version } = await read();
      await db.transaction((tx) => decideRegistration(db, tx, { registrationId: id, decision, reasons, expectedVersion: version, actorId: experts[expert] }));
      await processes().relay();
    },
    async call(outcome: CallOutcome, at: Date, callBackAt?: Date) {
      await db.transaction((tx) => recordCall(db, tx, { registrationId: id, at, outcome, callBackAt, note: 'تلفنی', actorId: experts[0], address: '127.0.0.1' }));
      await processes().relay();
    },
    read,
    /** Waits on the real clock until the process has seen the present version. */
    seen: () => processes().until('its process has looked', async () => (await read()).waits_since !== null),
    messages: async () => (await db.query<{ kind: string }>('select kind from messages where organisation_id = $1 order by created_at', [who.organisationId])).map(({ kind }) => kind),
    bells: async () => (await db.query<{ kind: string }>(`select kind from notifications where link = $1 order by created_at`, [`/registrations/${id}/show`])).map(({ kind }) => kind),
  };
  async function read() {
    const [now] = await db.query<{ status: string; stage: string; version: number; reminders: number; escalated_at: Date | null; waits_since: Date | null }>(
      'select * from registrations where id = $1', [id]);
    return now!;
  }
}

async function finish(workflowId: string): Promise<string> {
  const { client } = processes().environment;
  const status = (await client.workflow.getHandle(workflowId).result()) as string;
  expect(await textOfHistory(client, workflowId)).not.toMatch(SECRETS);
  return status;
}

test('a draft that is left alone is reminded of twice, warned of, and expires; the organisation with it', async () => {
  const one = await applicant();
  await one.seen();
  await processes().sleep(3.1 * DAY);
  await processes().until('the first reminder', async () => (await one.messages()).length === 1);
  await processes().sleep(4 * DAY);
  await processes().until('the second reminder', async () => (await one.messages()).length === 2);
  expect(await one.read()).toMatchObject({ status: 'draft', reminders: 2 });
  await processes().sleep(20 * DAY);
  expect(await finish(one.workflowId)).toBe('expired');
  expect(await one.messages()).toEqual(['registration-reminder', 'registration-reminder', 'registration-expiring', 'registration-expired']);
  const [organisation] = await processes().money.db.query('select registration_status as status from organisations where id = $1', [one.organisationId]);
  expect(organisation).toEqual({ status: 'expired' });
  await processes().record(one.workflowId, 'registration-expired');
});

test('a whole story with two returns, a late review and an escalated one, to the active organisation', async () => {
  const one = await applicant();
  await one.handIn('legal');
  await one.seen();
  // Two working days and their weekend at most: experts are reminded, then it goes to the supervisor.
  await processes().sleep(6 * DAY);
  await processes().until('it is escalated', async () => (await one.read()).escalated_at !== null);
  expect(await one.bells()).toEqual(['registration-new', 'registration-late', 'registration-escalated']);

  await one.decide('return', 0, [{ field: 'sheba', text: 'تصویر ناخواناست' }]);
  expect(await one.read()).toMatchObject({ status: 'returned', escalated_at: null, reminders: 0 });
  await one.seen();
  await processes().sleep(3.1 * DAY);
  await processes().until('the customer is reminded', async () => (await one.messages()).includes('registration-reminder'));
  await one.handIn('legal');
  await one.decide('approve', 0);
  await one.handIn('purchase');
  await one.decide('return', 1, [{ field: 'address', text: 'ناخوانا' }]);
  await one.handIn('legal').catch(() => undefined);
  await processes().until('documents were closed, so it is still returned', async () => (await one.read()).status === 'returned');
  const { db } = processes().money;
  await db.transaction((tx) => submit(db, tx, { organisationId: one.organisationId, userId: one.userId, what: 'legal', acceptedTermsVersion: '1', address: '127.0.0.1', userAgent: undefined }));
  await one.decide('approve', 1);
  await one.handIn('purchase');
  await one.seen();
  await one.decide('approve', 0);
  expect(await finish(one.workflowId)).toBe('active');
  const [organisation] = await db.query<{ status: string; legal: object }>('select registration_status as status, legal_information as legal from organisations where id = $1', [one.organisationId]);
  expect(organisation).toEqual({ status: 'active', legal: DETAILS });
  expect(await one.messages()).toEqual([
    'registration-returned', 'registration-reminder', 'registration-legal-approved', 'registration-returned', 'registration-legal-approved', 'registration-approved',
  ]);
  await processes().record(one.workflowId, 'registration-returned-twice');
});

test('a promised call rings the experts once, at its time, unless somebody called before', async () => {
  const [promised, answered] = [await applicant(), await applicant()];
  const now = new Date(await processes().environment.currentTimeMs());
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  for (const one of [promised, answered]) {
    await one.seen();
    await one.call('call-back', at(-1), at(5));
  }
  await answered.call('answered', at(0));
  await processes().sleep(4 * 3_600_000);
  expect(await promised.bells()).toEqual([]);
  await processes().sleep(1.1 * 3_600_000);
  await processes().until('it rings', async () => (await promised.bells()).length > 0);
  await processes().sleep(2 * DAY);
  expect(await promised.bells()).toEqual(['registration-call-back']);
  expect(await answered.bells()).toEqual([]);
});

test('a process that Temporal lost is started again from its row, and goes on where it stood', async () => {
  const one = await applicant();
  await one.handIn('legal');
  await one.seen();
  const { client } = processes().environment;
  await client.workflow.getHandle(one.workflowId).terminate('lost');
  const { db } = processes().money;
  const later = { ...db, query: ((text: string, params?: unknown[]) => db.query(text.replaceAll(`now() - interval '20 seconds'`, 'now()'), params)) as typeof db.query };
  const open = (await readOpenProcesses(later)).filter(({ workflowId }) => workflowId === one.workflowId);
  expect(open).toEqual([{ workflow: 'registration', workflowId: one.workflowId, payload: { registrationId: one.id } }]);
  await client.workflow.start('registration', { workflowId: one.workflowId, taskQueue: 'kook', args: [{ registrationId: one.id }] });
  await one.decide('reject', 1, [{ text: 'سازمان منحل شده است' }]);
  expect(await finish(one.workflowId)).toBe('rejected');
  expect(await one.messages()).toEqual(['registration-rejected']);
});
