import { expect, test } from 'vitest';
import { addWorkingTime } from '../../domain/calendar/working-time.ts';
import { readWorkingCalendar } from '../../database/calendar/read-working-calendar.ts';
import { textOfHistory } from '../replay/histories.ts';
import { BILLION, MILLION, useSlips } from '../database/deposits/slips.ts';
import { useProcesses } from './support/processes-world.ts';

const processes = useProcesses();
const money = () => processes().money;
const slips = useSlips(money);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PAYER = 'پرداخت‌کننده پنهان';

const now = async () => new Date(await processes().environment.currentTimeMs());

/** A slip handed in at the workflows' time, its process running. */
async function handedIn(amount = MILLION) {
  const organisation = await money().organisation();
  const { id } = await slips.submit(organisation, { amount, payer: PAYER }, { asOf: await now() });
  await processes().relay();
  return { organisation, id };
}

const bells = async (depositId: string) =>
  (await money().db.query<{ told: string }>(`select kind || ' ' || role as told from notifications where link = $1 order by created_at, role`, [`/deposits/${depositId}/show`])).map(({ told }) => told);
const messages = async (organisationId: string) =>
  (await money().db.query<{ kind: string }>('select kind from messages where organisation_id = $1 order by created_at', [organisationId])).map(({ kind }) => kind);
const sleepUntil = async (ms: number) => processes().sleep(Math.max(0, ms - (await processes().environment.currentTimeMs())));
const ended = (id: string) => processes().environment.client.workflow.getHandle(`deposit/${id}`).result();

test('a slip that waits is late after its service time, then handed to a supervisor, who may decide it', async () => {
  const { organisation, id } = await handedIn();
  await processes().until('it is known', async () => (await bells(id)).length === 1);
  expect(await bells(id)).toEqual(['deposit-new-in-queue finance']);
  const calendar = await readWorkingCalendar(money().db);
  const from = (await now()).getTime();
  await sleepUntil(addWorkingTime(calendar, from, 4 * HOUR) + 60_000);
  await processes().until('finance is reminded', async () => (await bells(id)).includes('deposit-late-in-queue finance'));
  expect(await bells(id)).not.toContain('deposit-escalated supervisor');
  await sleepUntil(addWorkingTime(calendar, from, 8 * HOUR) + 60_000);
  await processes().until('a supervisor hears of it', async () => (await bells(id)).includes('deposit-escalated supervisor'));
  await processes().sleep(10 * DAY);
  expect((await bells(id)).length).toBe(3);
  expect(await slips.decide(id, { actorId: slips.supervisor, role: 'supervisor', asOf: await now() })).toBe('approved');
  await processes().relay();
  expect(await ended(id)).toBe('approved');
  expect(await money().available(organisation.id)).toBe(MILLION);
  await processes().record(`deposit/${id}`, 'deposit-late-then-approved');
  expect(await textOfHistory(processes().environment.client, `deposit/${id}`)).not.toContain(PAYER);
});

test('a large slip, returned, reminded of, mended, approved by two', async () => {
  const { organisation, id } = await handedIn(BILLION);
  await slips.decide(id, { asOf: await now() });
  await processes().relay();
  await processes().until('the second is asked', async () => (await bells(id)).includes('deposit-second-approval-due supervisor'));
  await slips.decide(id, { actorId: slips.secondFinance, decision: 'return', reason: 'تاریخ خوانا نیست', asOf: await now() });
  await processes().relay();
  await processes().sleep(3 * DAY + HOUR);
  await processes().until('the first reminder', async () => (await messages(organisation.id)).filter((kind) => kind === 'deposit-reminder').length === 1);
  await processes().sleep(4 * DAY);
  await processes().until('the second reminder', async () => (await messages(organisation.id)).filter((kind) => kind === 'deposit-reminder').length === 2);
  await slips.resubmit(organisation, id, { amount: BILLION, payer: PAYER }, await now());
  await processes().relay();
  await slips.decide(id, { asOf: await now() });
  await slips.decide(id, { actorId: slips.secondFinance, asOf: await now() });
  await processes().relay();
  expect(await ended(id)).toBe('approved');
  expect(await money().available(organisation.id)).toBe(BILLION);
  await processes().record(`deposit/${id}`, 'deposit-returned-then-approved-by-two');
  expect(await money().differences()).toEqual([]);
});

test('a returned slip that nobody mends is closed after 30 days, and told', async () => {
  const { organisation, id } = await handedIn();
  await slips.decide(id, { decision: 'return', reason: 'تصویر خوانا نیست', asOf: await now() });
  await processes().relay();
  expect(await ended(id)).toBe('rejected');
  expect(await messages(organisation.id)).toEqual(['deposit-returned', 'deposit-reminder', 'deposit-reminder', 'deposit-rejected']);
  expect(await money().available(organisation.id)).toBe(0n);
  await processes().record(`deposit/${id}`, 'deposit-expired');
  expect(await money().differences()).toEqual([]);
});
