import { beforeAll, describe, expect, it } from 'vitest';
import type { DemoStaff } from '../../../database/demo/people.ts';
import { learnFromRun } from '../../../database/learned/learn-from-runs.ts';
import { addDays, formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { holdWaitingRun } from '../../../database/runs/hold-waiting-run.ts';
import { advanceOrder } from '../../../database/orders-plan/advance-order.ts';
import { buyer, type Buyer } from '../orders/buyer.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';

const DAY_MS = 86_400_000;
const api = useApi({ env: { TEMPORAL_UI_URL: 'http://127.0.0.1:8233/', TEMPORAL_NAMESPACE: 'kook' } });
const get = async (person: DemoStaff, path: string) => api().call('GET', `/api/admin${path}`, { token: await api().tokenOf(person) });
const post = async (person: DemoStaff, path: string, body?: object) => api().call('POST', `/api/admin${path}`, { token: await api().tokenOf(person), ...(body === undefined ? {} : { body }) });
const auditOf = (subject: string) => api().db.query<{ action: string; detail: object }>('select action, detail from audit_events where subject = $1 order by id', [subject]);

describe('a plan in the hands of operations', () => {
  let owner: Buyer;
  let orderId: string;
  let first: number;
  const inDays = (days: number) => addDays(toJalali(Date.now()), days);
  beforeAll(async () => {
    owner = await buyer(api());
    orderId = await owner.filledOrder();
    const asked = await owner.ask(orderId, { repeat: { kind: 'daily', at: '09:30', from: formatJalaliDate(inDays(1)), count: 5 } });
    first = Date.parse((await owner.confirm(orderId, asked)).body.nextOccurrenceAt as string);
  });
  const statusOf = async () => (await get('operations', `/orders/${orderId}`)).body.status;

  it('is paused with a reason that stays on record, resumed, and its next time left out; each is done once', async () => {
    const answer = await post('operations', `/orders/${orderId}/pause`, { reason: 'درخواست تلفنی مشتری' });
    expect([answer.status, answer.body]).toEqual([202, { id: orderId }]);
    expect(await statusOf()).toBe('paused');
    await post('operations', `/orders/${orderId}/pause`, { reason: 'دوباره' });
    await post('operations', `/orders/${orderId}/resume`);
    expect(await statusOf()).toBe('scheduled');
    await post('operations', `/orders/${orderId}/skip-next`, { reason: 'تعطیلی مشتری' });
    const plan = (await auditOf(`order/${orderId}`)).filter(({ action }) => action.startsWith('plan.'));
    expect(plan.map(({ action, detail }) => [action, detail])).toEqual([
      ['plan.pause', { reason: 'درخواست تلفنی مشتری' }], ['plan.resume', {}], ['plan.skip-next', { reason: 'تعطیلی مشتری' }],
    ]);
  });

  it('has left out just the time that somebody saw, however many say so at once', async () => {
    const other = await owner.filledOrder();
    const asked = await owner.ask(other, { repeat: { kind: 'daily', at: '09:30', from: formatJalaliDate(inDays(1)), count: 5 } });
    const at = (await owner.confirm(other, asked)).body.nextOccurrenceAt as string;
    const skip = (given: string) => post('operations', `/orders/${other}/skip-next`, { at: given, reason: 'تعطیلی مشتری' });
    const answers = await Promise.all([skip(at), skip(at), owner.call('POST', `/orders/${other}/skip-next`, { at }), skip(at)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    const next = (await get('operations', `/orders/${other}`)).body.nextOccurrenceAt as string;
    expect(Date.parse(next) - Date.parse(at)).toBe(DAY_MS);
    expect((await skip(new Date(Date.parse(at) + 3 * DAY_MS).toISOString())).body).toMatchObject({ status: 409, code: 'wrong-state' });
    expect((await skip('فردا')).body).toMatchObject({ status: 422, errors: [{ field: 'at' }] });
    expect((await auditOf(`order/${other}`)).filter(({ action }) => action === 'plan.skip-next')).toHaveLength(1);
  });

  it('stands on a Jalali calendar: what ran, was left out, and is to come, as often as it is in the plan', async () => {
    await advanceOrder(api().db, orderId, { asOf: new Date(first + DAY_MS), missedGraceMs: 6 * 3_600_000, creditDeadlineMs: DAY_MS });
    const months = [...new Set([1, 2, 3, 4, 5].map((day) => formatJalaliDate(inDays(day)).slice(0, 7).replace('/', '-')))];
    const days = (await Promise.all(months.map(async (month) => (await get('supervisor', `/orders/${orderId}/calendar?month=${month}`)).body.days as {
      date: string; runs: { status: string; time: string; runId?: string }[];
    }[]))).flat();
    expect(days.flatMap(({ date, runs }) => runs.map(({ status, time }) => [date, time, status]))).toEqual([
      [formatJalaliDate(inDays(1)), '09:30', 'skipped'],
      [formatJalaliDate(inDays(2)), '09:30', 'waiting-for-credit'],
      ...[3, 4, 5].map((day) => [formatJalaliDate(inDays(day)), '09:30', 'planned']),
    ]);
    const { body } = await get('operations', `/orders/${orderId}`);
    expect(body.figures).toMatchObject({ runs: 1, open: 1, charges: 1, amount: '50000', held: '0' });
  });

  it('is not there for a month that is none, an order that is none, or a role that does not read it', async () => {
    expect((await get('operations', `/orders/${orderId}/calendar?month=1405-13`)).body).toMatchObject({ status: 422, code: 'validation' });
    expect((await get('operations', '/orders/01999999-9999-7999-8999-999999999999/calendar')).status).toBe(404);
    expect((await get('finance', `/orders/${orderId}/calendar`)).status).toBe(403);
  });

  it('is cancelled; afterwards nothing can be paused, and an order that runs now has no plan', async () => {
    for (const reason of ['x', '\u200c\u200c\u200b\u2060', ' \u202e  \u200f ']) {
      expect((await post('operations', `/orders/${orderId}/cancel`, { reason })).body).toMatchObject({ code: 'validation', errors: [{ field: 'reason', code: 'too-short' }] });
    }
    expect((await post('operations', `/orders/${orderId}/cancel`, { reason: 'پایان قرارداد' })).status).toBe(202);
    expect((await post('operations', `/orders/${orderId}/resume`)).body).toMatchObject({ status: 409, code: 'wrong-state' });
    expect((await post('operations', '/orders/01999999-9999-7999-8999-999999999999/pause')).status).toBe(404);
    expect((await post('supervisor', `/orders/${orderId}/pause`)).status).toBe(403);
  });

  it('shows nothing as reserved of a run that was cancelled while it waited for credit: it was never sent', async () => {
    const [run] = await api().db.query<{ id: string }>('select id from runs where order_id = $1', [orderId]);
    const runId = run?.id ?? '';
    expect((await post('operations', `/runs/${runId}/cancel`, { reason: 'پایان قرارداد' })).status).toBe(202);
    expect(await holdWaitingRun(api().db, runId, new Date())).toBe('ended');
    expect((await get('operations', `/runs/${runId}`)).body).toMatchObject({
      status: 'cancelled', held: '0', chargeCount: 1, reservedCount: 0, reservedAmount: '0', cancelledCount: 1, cancelledAmount: '50000',
    });
    expect((await get('operations', `/orders/${orderId}`)).body.figures).toMatchObject({ open: 0, charges: 1, succeeded: 0, failed: 0, cancelled: 1, cancelledAmount: '50000', held: '0' });
    expect((await owner.call('GET', `/runs/${runId}`)).body).toMatchObject({ counts: { reserved: 0, cancelled: 1 }, amounts: { reserved: '0', cancelled: '50000' } });
    const charges = await get('operations', `/charges?filter=${encodeURIComponent(JSON.stringify({ runId }))}`);
    expect([charges.body, charges.headers.get('Content-Range')]).toEqual([[], 'charges */0']);
  });
});

describe('a run in the hands of operations', () => {
  let run: StartedRun;
  beforeAll(async () => {
    run = await startRun(api(), [direct('09123330001'), direct('09353330002', '60000'), direct('09353330003', '70000'), direct('09213330004')], { name: 'پاداش مهر' });
    await operatorAnswers(api(), run.runId, ({ operatorCode }) => (operatorCode === 1 ? 'ok' : operatorCode === 2 ? 'inactive-number' : 'silence'));
  });

  it('is paused and resumed with a reason on record, and its customer’s own pauses need none', async () => {
    await post('operations', `/runs/${run.runId}/pause`, { reason: 'شناور اپراتور رو به پایان' });
    await post('operations', `/runs/${run.runId}/resume`, {});
    await run.owner.call('POST', `/runs/${run.runId}/pause`);
    expect((await get('operations', `/runs/${run.runId}/standing`)).body.waits).toContainEqual({ kind: 'paused' });
    await run.owner.call('POST', `/runs/${run.runId}/resume`);
    const told = (await auditOf(`run/${run.runId}`)).map(({ action, detail }) => [action, detail]);
    expect(told).toEqual([['run.pause', { reason: 'شناور اپراتور رو به پایان' }], ['run.resume', {}], ['run.pause', {}], ['run.resume', {}]]);
  });

  it('is told by operator, in numbers and rials that are those of its charges, and by why numbers failed', async () => {
    const { body } = await get('supervisor', `/runs/${run.runId}/standing`);
    const rows = await api().db.query(
      `select operator_code as "operatorCode", count(*) filter (where status = 'reserved')::int as reserved, count(*) filter (where status = 'succeeded')::int as succeeded,
          count(*) filter (where status = 'failed')::int as failed, coalesce(sum(amount) filter (where status = 'succeeded'), 0)::text as "succeededAmount",
          coalesce(sum(amount) filter (where status = 'failed'), 0)::text as "failedAmount" from charges where run_id = $1 group by 1 order by 1`, [run.runId]);
    expect(body.operators).toEqual(rows);
    expect(rows).toMatchObject([{ succeeded: 1 }, { failed: 2, failedAmount: '130000' }, { reserved: 1 }]);
    expect(body.failures).toEqual([{ code: 'inactive-number', count: 2, message: expect.stringMatching(/[آ-ی]/) as string }]);
    expect(body.retry).toBeNull();
  });

  it('names the order that was made of its failed numbers, and that order names the run', async () => {
    await api().db.query(`update runs set status = 'settling' where id = $1 returning id`, [run.runId]);
    const { body: retry } = await run.owner.call('POST', `/runs/${run.runId}/retry-failed`);
    expect((await get('operations', `/runs/${run.runId}/standing`)).body.retry).toMatchObject({ orderId: retry.id, status: 'draft' });
    expect((await get('operations', `/orders/${retry.id}`)).body.retryOf).toEqual({ runId: run.runId, number: 1, orderName: 'پاداش مهر' });
  });

  it('gives its results as its customer gets them, byte for byte, and who took them stays on record', async () => {
    const theirs = await run.owner.call('GET', `/runs/${run.runId}/charges.csv`);
    const ours = await get('operations', `/runs/${run.runId}/charges.csv`);
    expect([ours.status, ours.text]).toEqual([200, theirs.text]);
    expect(ours.text.split('\n').filter((line) => line.includes('0912'))).toHaveLength(1);
    const failed = await get('supervisor', `/runs/${run.runId}/charges.csv?status=failed`);
    expect(failed.text.trim().split('\n')).toHaveLength(3);
    expect((await get('finance', `/runs/${run.runId}/charges.csv`)).status).toBe(403);
    expect((await get('operations', '/runs/01999999-9999-7999-8999-999999999999/charges.xlsx')).status).toBe(404);
    const taken = (await auditOf(`run/${run.runId}`)).filter(({ action }) => action === 'run.export');
    expect(taken.map(({ detail }) => detail)).toEqual([{ format: 'csv' }, { format: 'csv' }]);
  });

  it('has its story, and so has a charge of it', async () => {
    const story = await get('operations', `/runs/${run.runId}/timeline`);
    expect(story.body.entries.map(({ action }: { action: string }) => action)).toEqual(expect.arrayContaining(['run.created', 'run.pause', 'run.export']));
    const [charge] = await api().db.query<{ id: string; version: number }>(`select id, version from charges where run_id = $1 and state = 'unknown'`, [run.runId]);
    await post('operations', `/charges/${charge?.id}/resolution`, { outcome: 'failed', reason: 'اپراتور شارژ نکرده', evidence: 'صورت‌حساب', expectedVersion: charge?.version });
    const decided = await get('supervisor', `/charges/${charge?.id}/timeline`);
    expect(decided.body.entries).toMatchObject([{ kind: 'audit', by: 'کاوه نوری' }]);
  });
});

describe('the address of Temporal’s pages', () => {
  it('is that of the settings, for staff alone', async () => {
    expect((await get('expert', '/temporal-ui')).body).toEqual({ workflows: 'http://127.0.0.1:8233/namespaces/kook/workflows' });
    expect((await api().call('GET', '/api/admin/temporal-ui', { token: await api().tokenOf('customer') })).status).toBe(403);
  });
});

describe('an audit of the books', () => {
  it('is made now by those who look after money, kept with its checks, and put in by nobody else', async () => {
    const answer = await post('finance', '/book-audits');
    expect([answer.status, answer.body]).toEqual([201, { id: expect.any(String) as string, ok: true }]);
    const { body } = await get('supervisor', `/book-audits/${answer.body.id}`);
    expect(body).toMatchObject({ ok: true, ledgerOk: true, chainOk: true, failedChecks: [], requestedBy: 'لیلا موسوی', chain: { ok: true } });
    expect(await auditOf(`book-audit/${answer.body.id}`)).toMatchObject([{ action: 'book-audit.ask', detail: { ok: true } }]);
    expect((await post('expert', '/book-audits')).status).toBe(403);
    const kept = async () => (await api().db.query<{ n: number }>('select count(*)::int as n from book_audits'))[0]?.n ?? 0;
    const before = await kept();
    const clicks = await Promise.all(Array.from({ length: 12 }, (_, n) => post(n % 2 === 0 ? 'finance' : 'operations', n % 3 === 0 ? '/ledger-audit' : '/book-audits')));
    const refused = clicks.filter(({ status }) => status === 429);
    // Each reads all of the ledger: so many at once would leave the database to nobody else.
    expect(refused.length).toBeGreaterThanOrEqual(8);
    expect(refused[0]?.body).toMatchObject({ code: 'too-many-requests', detail: expect.stringContaining('بازبینی دیگری') as string });
    expect((await kept()) - before).toBeLessThanOrEqual(12 - refused.length);
    expect((await post('operations', '/book-audits')).status).toBe(201);
    const put = await api().call('PUT', `/api/admin/book-audits/${answer.body.id}`, { token: await api().tokenOf('finance'), body: {} });
    expect([put.status, put.body.code]).toEqual([405, 'read-only-resource']);
  });
});

describe('what was learned of a number', () => {
  it('shows the charges that taught it, and only to one who opens it', async () => {
    const { runId } = await startRun(api(), [direct('09129990001', '50000', 2)], { name: 'ترابرد' });
    await operatorAnswers(api(), runId, () => 'ok');
    while (await learnFromRun(api().db));
    const filter = encodeURIComponent(JSON.stringify({ mobile: '0912 999 0001' }));
    const [row] = (await get('operations', `/learned-operators?filter=${filter}`)).body;
    expect(Object.keys(row).sort()).toEqual(['id', 'mobile', 'operatorCode']);
    const { body } = await get('supervisor', `/learned-operators/${row.id}`);
    const [charge] = await api().db.query<{ id: string }>('select id from charges where run_id = $1', [runId]);
    expect(body).toMatchObject({ operatorCode: 2, learnedAt: expect.any(String) as string, dismissedCount: 0, evidence: [{ chargeId: charge?.id, orderName: 'ترابرد', source: 'answer' }] });
    expect((await api().call('DELETE', `/api/admin/learned-operators/${row.id}`, { token: await api().tokenOf('supervisor') })).status).toBe(403);
    expect((await api().call('DELETE', `/api/admin/learned-operators/${row.id}`, { token: await api().tokenOf('operations') })).status).toBe(204);
    expect((await get('operations', `/learned-operators/${row.id}`)).status).toBe(404);
  });
});

describe('a statement’s difference', () => {
  it('is taken in hand by one, handed on by a supervisor, and let go when it is closed; its story tells all of it', async () => {
    const day = formatJalaliDate(addDays(toJalali(Date.now()), -2));
    const look = await post('finance', '/reconciliations', { date: day, operatorCode: 1 });
    const [row] = await api().db.query<{ id: string }>(
      `insert into statement_differences (operator_code, day, kind, reference, their_amount, their_times, first_seen_in, last_seen_in)
       select 1, day, 'only-theirs', gen_random_uuid()::text, 50000, 1, id, id from reconciliations where id = $1 returning id`, [look.body.id]);
    const path = `/statement-differences/${row?.id}`;
    expect((await post('operations', `${path}/claim`, {})).body).toMatchObject({ claimedBy: 'کاوه نوری' });
    expect((await post('finance', `${path}/claim`, {})).body).toMatchObject({ status: 409, code: 'already-claimed', claimedBy: 'کاوه نوری' });
    expect((await get('finance', path)).body).toMatchObject({ claimedBy: 'کاوه نوری' });
    const [finance] = await api().db.query<{ id: string }>(`select id from users where role = 'finance' limit 1`);
    expect((await post('supervisor', `${path}/claim`, { userId: finance?.id })).body).toMatchObject({ claimedById: finance?.id });
    expect((await post('operations', `${path}/resolution`, { reason: 'اپراتور پذیرفت', evidence: 'نامه ۱۲۳' })).status).toBe(200);
    expect((await get('finance', path)).body).toMatchObject({ status: 'resolved', claimedBy: null });
    expect((await post('finance', `${path}/claim`, {})).body).toMatchObject({ code: 'wrong-state' });
    const { body: { entries } } = await get('finance', `${path}/timeline`);
    expect(entries).toMatchObject([
      { action: 'statement-difference.claim' }, { action: 'statement-difference.claim' },
      { kind: 'audit', action: 'statement-difference.resolve', by: 'کاوه نوری', detail: { reason: 'اپراتور پذیرفت', evidence: 'نامه ۱۲۳' } },
    ]);
    expect((await get('operations', `/reconciliations/${look.body.id}/timeline`)).body.entries).toMatchObject([{ action: 'reconciliation.ask' }]);
  });
});
