import { beforeAll, describe, expect, it } from 'vitest';
import type { DemoStaff } from '../../../database/demo/people.ts';
import { createPayment } from '../../../database/payments/create-payment.ts';
import { recordPaymentEvent } from '../../../database/payments/record-event.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const get = async (person: DemoStaff, path: string) => api().call('GET', `/api/admin${path}`, { token: await api().tokenOf(person) });
const post = async (person: DemoStaff, path: string, body: object) => api().call('POST', `/api/admin${path}`, { token: await api().tokenOf(person), body });

let run: StartedRun;
let other: StartedRun;
let organisationId: string;
beforeAll(async () => {
  run = await startRun(api(), [direct('09121115501'), direct('09351115502', '60000'), direct('09211115503', '70000')], { name: 'پاداش آذر' });
  await operatorAnswers(api(), run.runId, ({ operatorCode }) => (operatorCode === 1 ? 'ok' : operatorCode === 2 ? 'inactive-number' : 'silence'));
  other = await startRun(api(), [direct('09121115501')], { person: 'otherCustomer', name: 'از دیگری' });
  await api().db.query(`update charges set person_since = now() - interval '2 hours' where run_id = $1 and state = 'unknown' returning id`, [run.runId]);
  organisationId = await api().organisationOf('customer');
});

describe('the story of', () => {
  const said = (answer: Awaited<ReturnType<typeof get>>) => (answer.body as { entries: { kind: string; action: string; by: string | null }[] }).entries;

  it('an order, in order of time and by name', async () => {
    await post('operations', `/runs/${run.runId}/pause`, {});
    await post('operations', '/notes', { subjectKind: 'order', subjectId: run.orderId, text: 'مشتری تماس گرفت' });
    const answer = await get('operations', `/orders/${run.orderId}/timeline`);
    const entries = said(answer);
    expect(entries.map(({ kind, action, by }) => [kind, action, by])).toEqual(expect.arrayContaining([
      ['run', 'run.created', null], ['audit', 'run.pause', 'کاوه نوری'], ['note', 'note', 'کاوه نوری'],
    ]));
    expect(entries.some(({ action, by }) => action.startsWith('order.') && by === 'مریم احمدی')).toBe(true);
    const times = (answer.body as { entries: { at: string }[] }).entries.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(answer.text).not.toMatch(/password|token|codeHash|9121115501/i);
    await post('operations', `/runs/${run.runId}/resume`, {});
  });

  it('an organisation, as far as one’s role reads it', async () => {
    const supervisor = said(await get('supervisor', `/organisations/${organisationId}/timeline`));
    expect(supervisor.some(({ action }) => action === 'order.confirm')).toBe(true);
    expect(supervisor.some(({ kind }) => kind === 'message')).toBe(true);
    const expert = said(await get('expert', `/organisations/${organisationId}/timeline`));
    expect(expert.filter(({ kind, action }) => kind === 'audit' && /^(order|run|charge)\./.test(action))).toEqual([]);
    const theirs = await get('supervisor', `/organisations/${await api().organisationOf('otherCustomer')}/timeline`);
    expect(theirs.text).not.toContain(run.orderId);
  });

  it('a correction, by whom it was proposed and decided, and what the customer was told; a payment, with what was said to the bank', async () => {
    const proposed = await post('finance', '/adjustments', { organisationId, amount: '500000', reason: 'جبران خطا' });
    const path = `/adjustments/${(proposed.body as { id: string }).id}`;
    const { body: { version } } = await get('supervisor', path);
    expect((await post('supervisor', `${path}/decision`, { decision: 'approve', expectedVersion: version })).status).toBe(200);
    // A message is of the beginning of its transaction, an audit event of its own moment.
    // On the organisation's page it is told to who reads corrections, and not by way of the message to the customer.
    for (const [person, told] of [['supervisor', true], ['finance', true], ['expert', false], ['operations', false], ['admin', false]] as const) {
      expect([person, said(await get(person, `/organisations/${organisationId}/timeline`)).some(({ action }) => action === 'credit-adjusted')]).toEqual([person, told]);
    }
    expect(said(await get('finance', `${path}/timeline`)).map(({ action, by }) => [action, by]).sort()).toEqual([
      ['adjustment.approve', 'شیرین حیدری'], ['adjustment.propose', 'لیلا موسوی'], ['credit-adjusted', null],
    ]);
    const [buyer] = await api().db.query<{ id: string }>(`select id from users where organisation_id = $1 and role = 'owner'`, [organisationId]);
    const payment = await createPayment(api().db, { organisationId, userId: buyer?.id ?? '', amount: 600_000n, address: '127.0.0.1' });
    await api().db.transaction((tx) => recordPaymentEvent(api().db, tx, payment, { kind: 'request', result: 'created' }));
    const story = said(await get('finance', `/payments/${payment}/timeline`));
    expect(story.map(({ kind, action }) => [kind, action])).toEqual([['audit', 'payment.create'], ['gateway', 'request']]);
    expect((await get('operations', `${path}/timeline`)).status).toBe(403);
  });

  it('an organisation that was closed, and who is late is told by whom', async () => {
    const other = await api().organisationOf('otherCustomer');
    expect((await post('supervisor', `/organisations/${other}/disable`, { reason: 'بدهی' })).status).toBe(200);
    expect((await post('supervisor', `/organisations/${other}/disable`, { reason: 'دوباره' })).body).toMatchObject({ status: 409, code: 'wrong-state', decidedBy: 'شیرین حیدری' });
    expect(said(await get('supervisor', `/organisations/${other}/timeline`)).filter(({ action }) => action === 'organisation.disable')).toHaveLength(1);
    expect((await get('expert', `/organisations/${other}`)).body).toMatchObject({ disabledBy: 'شیرین حیدری', disabledReason: 'بدهی' });
    expect((await post('supervisor', `/organisations/${other}/enable`, { reason: 'پرداخت شد' })).status).toBe(200);
  });

  it('what one may not read is not told', async () => {
    expect((await get('finance', `/orders/${run.orderId}/timeline`)).status).toBe(403);
    expect((await get('operations', '/orders/00000000-0000-0000-0000-000000000000/timeline')).status).toBe(404);
    expect((await get('operations', `/orders/${run.orderId}/timeline?before=yesterday`)).status).toBe(422);
    const earlier = await get('operations', `/orders/${run.orderId}/timeline?before=2020-01-01T00:00:00Z`);
    expect(earlier.body).toEqual({ entries: [], more: false });
  });
});

describe('the dashboard', () => {
  it('shows the supervisor what waits, since when, and today’s money', async () => {
    const { body } = await get('supervisor', '/dashboard');
    const charges = body.queues.find(({ name }: { name: string }) => name === 'charges');
    expect(charges).toMatchObject({ count: 1, parts: [] });
    expect(Date.now() - Date.parse(charges.oldestAt)).toBeGreaterThan(7_000_000);
    expect(body.sales.find(({ operatorCode }: { operatorCode: number }) => operatorCode === 1)).toEqual({ operatorCode: 1, amount: '50000' });
    expect(body.credit.held).toBe(String(70_000 + 50_000));
    expect(body.runs).toEqual(expect.arrayContaining([expect.objectContaining({ status: 'running' })]));
    expect(body.operators).toHaveLength(4);
  });

  it('counts today from midnight in Tehran', async () => {
    const [row] = await api().db.query<{ sold: string }>(`select sum(balance)::text as sold from ledger_accounts where kind = 'operator'`);
    const { body } = await get('finance', '/dashboard');
    expect(body.sales.reduce((sum: bigint, { amount }: { amount: string }) => sum + BigInt(amount), 0n)).toBe(BigInt(row?.sold ?? '0'));
  });

  it('tells how operators did by the hour, and which runs are at work', async () => {
    const { body } = await get('operations', '/dashboard');
    const [row] = await api().db.query<{ succeeded: number; failed: number }>(
      `select count(*) filter (where status = 'succeeded')::int as succeeded, count(*) filter (where status = 'failed')::int as failed from charges`);
    const hours = body.hours as { succeeded: number; failed: number }[];
    expect({ succeeded: hours.reduce((sum, one) => sum + one.succeeded, 0), failed: hours.reduce((sum, one) => sum + one.failed, 0) }).toEqual(row);
    const open = await api().db.query<{ id: string }>('select id from runs where ended_at is null order by id desc limit 8');
    expect((body.openRuns as { id: string }[]).map(({ id }) => id)).toEqual(open.map(({ id }) => id));
  });

  it('shows each role its own', async () => {
    const sections = async (person: DemoStaff) => {
      const { body } = await get(person, '/dashboard');
      return [Object.keys(body).sort(), body.queues.map(({ name }: { name: string }) => name)];
    };
    const [expert, finance, operations, admin] = await Promise.all((['expert', 'finance', 'operations', 'admin'] as const).map(sections));
    expect(expert?.[0]).toEqual(['at', 'queues']);
    expect(expert?.[1]).not.toContain('charges');
    expect(finance?.[0]).toEqual(['at', 'credit', 'queues', 'sales']);
    expect(operations?.[0]).toEqual(['at', 'hours', 'openRuns', 'operators', 'queues', 'runs']);
    expect(operations?.[1]).toContain('charges');
    expect(admin?.[0]).toEqual(['at', 'hours', 'operators', 'queues']);
  });
});

describe('search', () => {
  const find = async (person: DemoStaff, q: string) => {
    const answer = await get(person, `/search?q=${encodeURIComponent(q)}`);
    expect(answer.status).toBe(200);
    return (answer.body as { results: { list: string; id: string; title: string; organisationName: string | null }[] }).results;
  };

  it('finds charges by a number in any spelling, over all organisations', async () => {
    const found = await find('operations', '۰۹۱۲ ۱۱۱ ۵۵۰۱');
    const charges = found.filter(({ list }) => list === 'charges');
    expect(charges).toHaveLength(2);
    expect(charges.map(({ title }) => title).join()).toContain('09121115501');
    expect(new Set(charges.map(({ organisationName }) => organisationName)).size).toBe(2);
    expect((await find('operations', '09199999999'))).toEqual([]);
  });

  it('finds a record by its id, an organisation by name or national ID', async () => {
    expect(await find('operations', run.orderId)).toMatchObject([{ list: 'orders', id: run.orderId, title: 'پاداش آذر' }]);
    expect(await find('supervisor', ` ${run.runId} `)).toMatchObject([{ list: 'runs', id: run.runId }]);
    const [organisation] = await api().db.query<{ name: string }>('select name from organisations where id = $1', [organisationId]);
    expect(await find('finance', organisation?.name ?? '')).toEqual(expect.arrayContaining([expect.objectContaining({ list: 'organisations', id: organisationId })]));
    await api().db.query(`update organisations set legal_information = '{"nationalId": "14001234562"}' where id = $1 returning id`, [organisationId]);
    expect(await find('expert', '۱۴۰۰۱۲۳۴۵۶۲')).toEqual(expect.arrayContaining([expect.objectContaining({ list: 'organisations', id: organisationId })]));
  });

  it.each(['سپهر', 'آموزشی', '0000', '----', 'x'.repeat(60)])('takes «%s», which no slip can bear, for words', async (q) => {
    for (const person of ['finance', 'supervisor'] as const) expect(await find(person, q)).not.toContainEqual(expect.objectContaining({ list: 'deposits' }));
  });

  it('finds nothing of lists that the role does not read', async () => {
    for (const q of [run.orderId, run.runId, '09121115501']) {
      expect((await find('expert', q)).filter(({ list }) => ['orders', 'runs', 'charges'].includes(list))).toEqual([]);
    }
    expect(other.runId).not.toBe(run.runId);
  });

  it.each(['', 'x', 'x'.repeat(101)])('asks for more than «%s»', async (q) => {
    expect((await get('operations', `/search?q=${q}`)).status).toBe(422);
  });
});
