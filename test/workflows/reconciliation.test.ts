import { expect, test } from 'vitest';
import { openDueLooks } from '../../database/reconciliation/open-looks.ts';
import { look, sellAt, today } from './support/sold-charges.ts';
import { useProcesses } from './support/processes-world.ts';

const processes = useProcesses();
const db = () => processes().money.db;
const ALARMED = ['operations', 'finance', 'supervisor'];
const DAY = 24 * 3_600_000;

const tasks = () => db().query<{ kind: string; subject_id: string; open: boolean; detail: Record<string, unknown> }>(
  'select kind, subject_id, resolved_at is null as open, detail from tasks order by id');
const openTasks = async () => (await tasks()).filter(({ open }) => open).map(({ kind }) => kind);
const bells = () => db().query<{ role: string; title: string }>(`select role, title from notifications where kind = 'statement-difference' and link like '/reconciliations/%' order by id`);
const differences = () => db().query<{ kind: string; status: string; reference: string }>('select kind, status, reference from statement_differences order by id');

/** The daily turn, as the Schedule starts it. */
async function turn(name: string) {
  const result = await processes().environment.client.workflow.execute('reconciliation', { workflowId: `reconciliation-${name}`, taskQueue: 'kook', args: [] });
  await processes().relay();
  return result as { opened: number; ok: boolean };
}

const looks = (day: string) => db().query<{ id: string; operator_code: number; status: string }>(
  'select id, operator_code, status from reconciliations where day = $1 order by operator_code, created_at', [day]);
const ended = (id: string) => processes().environment.client.workflow.getHandle(`statement/${id}`).result();

test('the daily turn looks at each operator’s day that is over, once, and keeps what the audits found', async () => {
  await processes().faults({});
  await sellAt(processes(), 3);
  await sellAt(processes(), 2, { operatorCode: 2 });
  const { iso } = await today(processes());
  // The day is not over.
  expect(await openDueLooks(db(), new Date())).toBe(0);
  await processes().sleep(DAY);
  const next = new Date(await processes().environment.currentTimeMs());
  expect(await turn('first')).toEqual({ opened: 4, ok: true });
  const opened = await looks(iso);
  expect(opened.map(({ operator_code }) => operator_code)).toEqual([1, 2, 3, 5]);
  for (const { id } of opened) expect(await ended(id)).toBe('agreed');
  const [first] = await db().query('select line_count, amount, our_count, our_amount, tries from reconciliations where id = $1', [opened[0]?.id]);
  expect(first).toEqual({ line_count: 3, amount: '150000', our_count: 3, our_amount: '150000', tries: 1 });
  await processes().record('reconciliation-first', 'reconciliation-daily');
  await processes().record(`statement/${opened[0]?.id}`, 'statement-agreed');
  const audits = await db().query('select ok, ledger_ok, chain_ok, failed_checks from book_audits order by id');
  expect(audits).toEqual([{ ok: true, ledger_ok: true, chain_ok: true, failed_checks: [] }]);
  expect(await openDueLooks(db(), next)).toBe(0);
  expect(await tasks()).toEqual([]);
});

test('a line that is ours alone and one that is theirs alone become tasks and ring; a whole statement lets them vanish', async () => {
  await processes().faults({ statement: 'lacks-line' });
  const { iso } = await today(processes());
  const lacking = await look(processes(), iso);
  expect(lacking).toMatchObject({ ended: 'different', line_count: 2, our_count: 3, difference_count: 1 });
  await processes().faults({ statement: 'unknown-line' });
  expect(await look(processes(), iso)).toMatchObject({ ended: 'different', line_count: 4, our_count: 3, difference_count: 1 });
  expect((await differences()).map(({ kind, status }) => `${kind} ${status}`)).toEqual(['only-ours vanished', 'only-theirs open']);
  expect((await tasks()).map(({ kind, open }) => [kind, open])).toEqual([['statement-difference', false], ['statement-difference', true]]);
  expect((await bells()).map(({ role }) => role).sort()).toEqual([...ALARMED, ...ALARMED].sort());
  // The same again changes nothing and rings nobody.
  expect(await look(processes(), iso)).toMatchObject({ ended: 'different', difference_count: 1 });
  expect((await differences()).length).toBe(2);
  expect((await bells()).length).toBe(6);

  await processes().faults({ statement: 'other-amount' });
  await look(processes(), iso);
  expect((await differences()).map(({ kind, status }) => `${kind} ${status}`)).toEqual(['only-ours vanished', 'only-theirs vanished', 'amount open']);
  await processes().faults({});
  expect(await look(processes(), iso)).toMatchObject({ ended: 'agreed', difference_count: 0 });
  expect(await openTasks()).toEqual([]);
  expect((await differences()).map(({ status }) => status)).toEqual(['vanished', 'vanished', 'vanished']);
});

test('a number that the operator charged twice is told, and stays until a person closes it', async () => {
  await processes().faults({});
  const { iso } = await today(processes());
  const { charges: [charge] } = await sellAt(processes(), 1, { operatorCode: 3, from: 300 });
  await processes().operator.call('POST', '/charges', { reference: charge?.attemptId, operatorCode: 3, mobile: '+989120000300', productCode: 'x', amount: '50000' });
  expect(await look(processes(), iso, 3)).toMatchObject({ ended: 'different', line_count: 2, our_count: 1 });
  const [found] = (await differences()).slice(-1);
  expect(found).toEqual({ kind: 'charged-twice', status: 'open', reference: charge?.attemptId });
});

test.each(['doubled', 'truncated'])('a statement that is %s is refused as a whole: nothing is compared, a task waits', async (fault) => {
  await processes().faults({ statement: fault });
  const { iso } = await today(processes());
  const before = await differences();
  expect(await look(processes(), iso, 2)).toMatchObject({ ended: 'refused', refusal: fault, line_count: null });
  expect(await differences()).toEqual(before);
  expect((await tasks()).filter(({ kind, open }) => kind === 'statement-unusable' && open).map(({ subject_id, detail }) => [subject_id, detail['refusal']])).toEqual([[`2/${iso}`, fault]]);
  await processes().faults({});
  expect(await look(processes(), iso, 2)).toMatchObject({ ended: 'agreed' });
  expect((await tasks()).filter(({ kind, open }) => kind === 'statement-unusable' && open)).toEqual([]);
});

test('a statement that does not come is asked for over six hours; then people are told until one comes', async () => {
  await processes().faults({ statement: 'missing' });
  const { iso } = await today(processes());
  const missing = await look(processes(), iso, 5);
  expect(missing).toMatchObject({ ended: 'missing', refusal: null });
  // Each quarter of an hour for the first, each half for five more, and once at the end.
  expect(missing.tries).toBe(4 + 10 + 1);
  await processes().record(`statement/${missing.id}`, 'statement-missing');
  expect((await tasks()).filter(({ kind, open }) => kind === 'statement-unusable' && open).map(({ detail }) => detail['refusal'])).toEqual(['missing']);
  await processes().faults({});
  expect(await look(processes(), iso, 5)).toMatchObject({ ended: 'agreed' });
  expect((await tasks()).filter(({ kind, open }) => kind === 'statement-unusable' && open)).toEqual([]);
});

test('an audit that finds a difference rings, and is kept with what differs', async () => {
  const { owner } = processes().money;
  await processes().money.organisation(1_000n);
  // What no statement of ours can do: money out of nowhere.
  const add = async (rial: number) => {
    await owner.query('alter table ledger_accounts disable trigger user');
    await owner.query(`update ledger_accounts set balance = balance + $1 where kind = 'adjustments' returning id`, [rial]);
    await owner.query('alter table ledger_accounts enable trigger user');
  };
  await add(1);
  expect(await turn('with a difference')).toMatchObject({ ok: false });
  await add(-1);
  const [audit] = await db().query<{ ok: boolean; failed: string[] }>(`select ok, jsonb_path_query_array(failed_checks, '$[*].name') as failed from book_audits order by id desc limit 1`);
  expect(audit).toEqual({ ok: false, failed: ['all accounts sum to zero', 'each balance is the sum of its entries'] });
  const rung = await db().query<{ role: string }>(`select role from notifications where kind = 'audit-difference'`);
  expect(rung.map(({ role }) => role).sort()).toEqual([...ALARMED].sort());
});
