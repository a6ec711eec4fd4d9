import { beforeAll, describe, expect, it } from 'vitest';
import { resourceRoutes } from '../../../api/routes/admin/resource-routes.ts';
import { routes } from '../../../api/routes/admin/index.ts';
import { DEMO_STAFF, STAFF, type DemoPerson } from '../../../database/demo/people.ts';
import { STAFF_RESOURCES } from '../../../database/staff-lists/resources.ts';
import { openTask } from '../../../database/tasks/open-task.ts';
import { mayRead } from '../../../domain/staff-access.ts';
import { freshMobile } from '../orders/buyer.ts';
import { direct, inquiryTellsNothing, operatorAnswers, startRun, type StartedRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const post = async (person: DemoPerson, path: string, body: object = {}) =>
  api().call('POST', `/api/admin${path}`, { token: await api().tokenOf(person), body });
const get = async (person: DemoPerson, path: string) => api().call('GET', `/api/admin${path}`, { token: await api().tokenOf(person) });

/** A run of one charge whose operator never answered. */
async function unknownCharge(): Promise<StartedRun & { chargeId: string; version: number }> {
  const run = await startRun(api(), [direct(freshMobile())]);
  await operatorAnswers(api(), run.runId, () => 'silence');
  const [charge] = (await get('operations', `/charges?filter=${JSON.stringify({ runId: run.runId })}`)).body as { id: string; version: number }[];
  if (charge === undefined) throw new Error('the run has no charge');
  return { ...run, chargeId: charge.id, version: charge.version };
}

describe('a person decides an unknown charge', () => {
  const words = { reason: 'صورت‌حساب اپراتور دیده شد', evidence: 'سطر ۱۲ صورت‌حساب دوم آذر' };

  it.each([['succeeded', 'succeeded'], ['failed', 'failed']] as const)('as %s, with reason and evidence, by name', async (outcome, status) => {
    const { chargeId, version, runId, owner } = await unknownCharge();
    const answer = await post('operations', `/charges/${chargeId}/resolution`, { outcome, ...words, expectedVersion: version });
    expect(answer).toMatchObject({ status: 200, body: { id: chargeId, status } });
    expect((await owner.call('GET', `/runs/${runId}`)).body.counts).toMatchObject({ reserved: 0, [status]: 1 });
    const attempts = await get('operations', `/charge-attempts?filter=${JSON.stringify({ chargeId })}`);
    expect(attempts.body[0].outcomes.at(-1)).toMatchObject({ source: 'person', final: true, decidedBy: 'کاوه نوری', ...words });
    // What the staff wrote is theirs.
    expect((await owner.call('GET', `/runs/${runId}/charges`)).text).not.toContain(words.evidence);
    expect((await post('supervisor', '/ledger-audit')).body).toMatchObject({ ok: true });
  });

  it('only once, and only what they have seen', async () => {
    const { chargeId, version } = await unknownCharge();
    const stale = await post('operations', `/charges/${chargeId}/resolution`, { outcome: 'failed', ...words, expectedVersion: version - 1 });
    expect(stale.body).toMatchObject({ status: 409, code: 'already-decided', decidedBy: null });
    const both = await Promise.all(['succeeded', 'failed'].map((outcome) =>
      post('operations', `/charges/${chargeId}/resolution`, { outcome, ...words, expectedVersion: version })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await post('operations', `/charges/${chargeId}/resolution`, { outcome: 'failed', ...words, expectedVersion: version });
    expect(late.body).toMatchObject({ status: 409, code: 'already-decided', decidedBy: 'کاوه نوری' });
    expect(Date.parse(late.body.decidedAt)).toBeLessThanOrEqual(Date.now());
  });

  it('also while an inquiry that tells nothing came between', async () => {
    const { chargeId, version, runId } = await unknownCharge();
    await inquiryTellsNothing(api(), runId);
    const [asked] = await api().owner.query<{ outcomes: number }>(
      'select count(*)::int as outcomes from charge_attempt_outcomes o join charges c on c.current_attempt = o.attempt_id where c.id = $1', [chargeId]);
    expect(asked?.outcomes).toBeGreaterThan(1);
    const answer = await post('operations', `/charges/${chargeId}/resolution`, { outcome: 'failed', ...words, expectedVersion: version });
    expect(answer).toMatchObject({ status: 200 });
  });

  it.each([{ reason: '' }, { evidence: undefined }, { outcome: 'reserved' }, { expectedVersion: '1' }])('never without %j', async (missing) => {
    const { chargeId, version } = await unknownCharge();
    const answer = await post('operations', `/charges/${chargeId}/resolution`, { outcome: 'failed', ...words, expectedVersion: version, ...missing });
    expect(answer.body).toMatchObject({ status: 422, code: 'validation' });
  });
});

describe('staff', () => {
  it('pause, resume and cancel a run of any customer', async () => {
    const { runId, owner } = await startRun(api(), [direct(freshMobile())], { person: 'otherCustomer' });
    for (const [action, status] of [['pause', 'paused'], ['resume', 'running']] as const) {
      expect((await post('operations', `/runs/${runId}/${action}`)).status).toBe(202);
      expect((await owner.call('GET', `/runs/${runId}`)).body.status).toBe(status);
    }
    expect((await post('operations', `/runs/${runId}/cancel`)).status).toBe(202);
  });

  it('pause an operator, with a reason, and its runs say what they wait for', async () => {
    const { runId, owner } = await startRun(api(), [direct(freshMobile())]);
    for (const _again of [1, 2]) expect((await post('operations', '/operators/1/pause', { reason: 'تعمیر شبکه' })).body).toEqual({ id: 1, paused: true });
    expect((await get('supervisor', '/operators/1')).body).toMatchObject({ paused: true, pausedBy: 'کاوه نوری', pauseReason: 'تعمیر شبکه' });
    expect((await owner.call('GET', `/runs/${runId}`)).body.waitingFor).toEqual([{ kind: 'operator-paused', operatorCode: 1 }]);
    expect((await post('operations', '/operators/1/resume')).body).toEqual({ id: 1, paused: false });
    expect((await owner.call('GET', `/runs/${runId}`)).body).not.toHaveProperty('waitingFor');
    const events = await get('supervisor', `/audit-events?filter=${JSON.stringify({ subject: 'operator/1' })}`);
    expect(events.body.map(({ action }: { action: string }) => action)).toEqual(['operator.pause', 'operator.resume']);
    expect((await post('operations', '/operators/4/pause')).status).toBe(404);
  });

  it('close tasks of their own queue, once', async () => {
    const open = (kind: string) => api().db.transaction((tx) => openTask(api().db, tx, {
      kind, role: 'operations', subjectId: 'x', title: 'کاری', detail: {}, deduplicationKey: `${kind}-${Math.random()}` }));
    await open('contradiction');
    const [task] = (await get('operations', '/tasks?filter={"open":true,"kind":"contradiction"}')).body as { id: string }[];
    const path = `/tasks/${task?.id}/resolution`;
    expect((await get('finance', `/tasks/${task?.id}`)).status).toBe(404);
    expect((await post('finance', path, { resolution: 'دیده شد' })).status).toBe(404);
    expect((await post('operations', path, { resolution: 'دیده شد' })).status).toBe(200);
    expect((await post('operations', path, { resolution: 'باز هم' })).body).toMatchObject({ status: 409, code: 'already-decided', decidedBy: 'کاوه نوری' });
    await open('unknown-charge');
    const [charge] = (await get('operations', '/tasks?filter={"open":true,"kind":"unknown-charge"}')).body as { id: string }[];
    expect((await post('operations', `/tasks/${charge?.id}/resolution`, { resolution: 'دیده شد' })).status).toBe(409);
  });
});

describe('the back office lets in', () => {
  let ids: Record<string, string>;
  beforeAll(async () => {
    const { runId, chargeId } = await unknownCharge();
    ids = { runs: runId, charges: chargeId, operators: '1', tasks: runId };
  });
  const lists = STAFF_RESOURCES.map(({ name }) => name);

  it.each(DEMO_STAFF)('%s to their lists and to no other', async (person) => {
    const role = STAFF.find(({ key }) => key === person)?.role ?? 'expert';
    for (const name of lists) expect([name, (await get(person, `/${name}`)).status]).toEqual([name, mayRead(role, name) ? 200 : 403]);
  });

  it('no customer anywhere, and nobody without a session', async () => {
    const all = routes.map(({ method, path }) => ({ method: method.toUpperCase(), path: path.replace(/:(id|code)/, (_, key) => (key === 'code' ? '1' : ids[path.split('/')[3] ?? ''] ?? 'x')) }));
    for (const { method, path } of all) {
      expect([path, (await api().call(method, path, { token: await api().tokenOf('customer'), ...(method === 'POST' ? { body: {} } : {}) })).status]).toEqual([path, 403]);
      expect([path, (await api().call(method, path, method === 'POST' ? { body: {} } : {})).status]).toEqual([path, 401]);
    }
  });

  it('only operations to runs, charges and operators', async () => {
    const actions = routes.filter(({ method, path }) => method === 'post' && /\/(?:runs|charges|operators)\/:/.test(path) && !/\/(?:claim|release)$/.test(path));
    expect(actions).toHaveLength(6);
    for (const { path } of actions) {
      for (const person of DEMO_STAFF.filter((key) => key !== 'operations')) {
        const here = path.replace('/api/admin', '').replace(/:(id|code)/, ids[path.split('/')[3] ?? ''] ?? 'x');
        expect([person, path, (await post(person, here)).status]).toEqual([person, path, 403]);
      }
    }
  });

  it('no write to any record of events', () => {
    for (const resource of STAFF_RESOURCES.filter(({ readOnly }) => readOnly)) {
      expect(resourceRoutes(resource).filter(({ method }) => method !== 'get')).toHaveLength(resource.askedFor === true ? 4 : 5);
    }
  });
});
