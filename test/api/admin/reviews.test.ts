import { describe, expect, it } from 'vitest';
import { STAFF, type DemoStaff } from '../../../database/demo/people.ts';
import { openTask } from '../../../database/tasks/open-task.ts';
import { freshMobile } from '../orders/buyer.ts';
import { direct, operatorAnswers, startRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const post = async (person: DemoStaff, path: string, body: object = {}) =>
  api().call('POST', `/api/admin${path}`, { token: await api().tokenOf(person), body });
const get = async (person: DemoStaff, path: string) => api().call('GET', `/api/admin${path}`, { token: await api().tokenOf(person) });
const nameOf = (person: DemoStaff) => {
  const found = STAFF.find(({ key }) => key === person);
  return `${found?.firstName} ${found?.lastName}`;
};
const userIdOf = async (person: DemoStaff) => {
  const me = await api().call('GET', '/api/auth/me', { token: await api().tokenOf(person) });
  return (me.body as { user: { id: string } }).user.id;
};

/** Charges of a run whose operator never answered, and one that is settled. */
async function unknownCharges(count: number) {
  const run = await startRun(api(), [...Array.from({ length: count }, () => direct(freshMobile())), direct(freshMobile(), '70000')]);
  await operatorAnswers(api(), run.runId, ({ amount }) => (String(amount) === '70000' ? 'ok' : 'silence'));
  const { body } = await get('operations', `/charges?sort=["line","ASC"]&filter=${JSON.stringify({ runId: run.runId })}`);
  const charges = body as { id: string; version: number; state: string }[];
  return { ...run, unknown: charges.filter(({ state }) => state === 'unknown'), settled: charges.find(({ state }) => state === 'settled') ?? { id: '', version: 0 } };
}

async function openedTask(role: 'operations' | 'finance' = 'operations') {
  const key = `claim-${Math.random()}`;
  await api().db.transaction((tx) => openTask(api().db, tx, { kind: 'contradiction', role, subjectId: 'x', title: 'کاری', detail: {}, deduplicationKey: key }));
  const [task] = await api().db.query<{ id: string }>('select id from tasks where deduplication_key = $1', [key]);
  return task?.id ?? '';
}

describe('a case is taken in hand', () => {
  it('by one, which the list shows, and not by another at the same time', async () => {
    const id = await openedTask('operations');
    const taken = await post('operations', `/tasks/${id}/claim`);
    expect(taken).toMatchObject({ status: 200, body: { id, claimedBy: nameOf('operations') } });
    expect((await post('operations', `/tasks/${id}/claim`)).body).toEqual(taken.body);
    expect((await get('operations', `/tasks/${id}`)).body).toMatchObject({ claimedBy: nameOf('operations'), claimedAt: taken.body.claimedAt });
    // Another of the same role is in no demo: as the database would see a second one.
    await api().db.query('update review_claims set claimed_by = $2 where subject_id = $1 returning 1', [id, await userIdOf('admin')]);
    const late = await post('operations', `/tasks/${id}/claim`);
    expect(late.body).toMatchObject({ status: 409, code: 'already-claimed', claimedBy: nameOf('admin') });
    expect(Date.parse(late.body.claimedAt)).toBeLessThanOrEqual(Date.now());
    expect((await post('operations', `/tasks/${id}/release`)).body).toMatchObject({ status: 409, code: 'already-claimed' });
  });

  it('by the supervisor from anybody, who hands it on', async () => {
    const { unknown: [charge] } = await unknownCharges(1);
    const path = `/charges/${charge?.id}`;
    await post('operations', `${path}/claim`);
    expect((await post('supervisor', `${path}/claim`)).body).toMatchObject({ claimedBy: nameOf('supervisor') });
    expect((await post('operations', `${path}/claim`)).status).toBe(409);
    const handed = await post('supervisor', `${path}/claim`, { userId: await userIdOf('operations') });
    expect(handed.body).toMatchObject({ claimedBy: nameOf('operations') });
    expect((await post('operations', `${path}/release`)).body).toMatchObject({ claimedBy: null });
    expect((await get('operations', path)).body).toMatchObject({ claimedBy: null, claimedAt: null });
    expect((await post('operations', `${path}/release`)).status).toBe(200);
    const audit = await get('supervisor', `/audit-events?filter=${JSON.stringify({ subject: `charge/${charge?.id}` })}`);
    expect(audit.body.map(({ action, actorName }: { action: string; actorName: string }) => [action, actorName])).toEqual([
      ['charge.claim', nameOf('operations')], ['charge.claim', nameOf('supervisor')], ['charge.claim', nameOf('supervisor')], ['charge.release', nameOf('operations')],
    ]);
  });

  it('until it is decided: then nobody has it in hand any more', async () => {
    const { unknown: [charge] } = await unknownCharges(1);
    await post('operations', `/charges/${charge?.id}/claim`);
    const { body: { version } } = await get('operations', `/charges/${charge?.id}`);
    const decided = await post('operations', `/charges/${charge?.id}/resolution`, { outcome: 'failed', reason: 'در صورت‌حساب نبود', evidence: 'صورت‌حساب امروز', expectedVersion: version });
    expect(decided.status, decided.text).toBe(200);
    expect((await get('operations', `/charges/${charge?.id}`)).body).toMatchObject({ claimedBy: null, claimedAt: null });

    const task = await openedTask('operations');
    await post('operations', `/tasks/${task}/claim`);
    expect((await post('operations', `/tasks/${task}/resolution`, { resolution: 'پیگیری شد' })).status).toBe(200);
    expect((await get('operations', `/tasks/${task}`)).body).toMatchObject({ claimedBy: null, claimedAt: null });
  });

  it('never twice by twenty who press at once', async () => {
    const { unknown: [charge] } = await unknownCharges(1);
    const ids = await Promise.all([userIdOf('operations'), userIdOf('supervisor')]);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => post(i % 2 === 0 ? 'operations' : 'supervisor', `/charges/${charge?.id}/claim`)));
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const rows = await api().db.query<{ claimed_by: string }>('select claimed_by from review_claims where subject_id = $1', [charge?.id]);
    expect(rows).toHaveLength(1);
    expect(ids).toContain(rows[0]?.claimed_by);
  });

  it('only while it waits for somebody, by those whose queue it is', async () => {
    const { settled } = await unknownCharges(1);
    expect((await post('operations', `/charges/${settled.id}/claim`)).body).toMatchObject({ status: 409, code: 'wrong-state' });
    expect((await post('operations', '/charges/00000000-0000-0000-0000-000000000000/claim')).status).toBe(404);
    const id = await openedTask('finance');
    expect((await post('operations', `/tasks/${id}/claim`)).status).toBe(404);
    expect((await post('finance', `/tasks/${id}/claim`)).status).toBe(200);
    expect((await post('finance', `/tasks/${id}/claim`, { userId: await userIdOf('finance') })).body).toMatchObject({ status: 403 });
    expect((await post('supervisor', `/tasks/${id}/claim`, { userId: '00000000-0000-0000-0000-000000000000' })).body)
      .toMatchObject({ status: 422, errors: [{ field: 'userId', code: 'not-allowed' }] });
    const { unknown: [charge] } = await unknownCharges(1);
    expect((await post('supervisor', `/charges/${charge?.id}/claim`, { userId: await userIdOf('finance') })).status).toBe(422);
  });
});

describe('one decision for many charges', () => {
  const words = { outcome: 'failed', reason: 'اپراتور پاسخ نداد', evidence: 'صورت‌حساب روز بی این شماره‌ها' };

  it('decides each by itself and says which', async () => {
    const { unknown, settled, owner, runId } = await unknownCharges(3);
    const [one, two, stale] = unknown;
    const items = [
      { id: one?.id, expectedVersion: one?.version }, { id: stale?.id, expectedVersion: 0 },
      { id: settled.id, expectedVersion: settled.version }, { id: '00000000-0000-0000-0000-000000000000', expectedVersion: 1 },
      { id: two?.id, expectedVersion: two?.version },
    ];
    const answer = await post('operations', '/charges/bulk-decision', { ...words, items });
    expect(answer.status).toBe(200);
    expect(answer.body.results).toMatchObject([
      { id: one?.id, ok: true }, { id: stale?.id, ok: false, code: 'already-decided' }, { id: settled.id, ok: false, code: 'already-decided' },
      { ok: false, code: 'not-found' }, { id: two?.id, ok: true },
    ]);
    expect((await owner.call('GET', `/runs/${runId}`)).body.counts).toMatchObject({ failed: 2, succeeded: 1, reserved: 1 });
    const kept = await api().db.query('select host(address) as address, detail from audit_events where subject = any($1)', [[one, two].map((charge) => `charge/${charge?.id}`)]);
    expect(kept).toEqual([one, two].map(() => ({ address: expect.stringMatching(/^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/) as string, detail: words })));
    const again = await post('operations', '/charges/bulk-decision', { ...words, items });
    expect(again.body.results.map(({ ok }: { ok: boolean }) => ok)).toEqual([false, false, false, false, false]);
    expect((await post('supervisor', '/ledger-audit')).body).toMatchObject({ ok: true });
  });

  it.each([
    [{ items: [] }, 'items', 'too-few'],
    [{ items: Array.from({ length: 101 }, () => ({ id: '01999999-9999-7999-8999-999999999999', expectedVersion: 1 })) }, 'items', 'too-many'],
    [{ items: [{ id: 'x', expectedVersion: 1 }] }, 'items.0.id', 'invalid-format'],
    [{ items: [{ id: '01999999-9999-7999-8999-999999999999' }] }, 'items.0.expectedVersion', 'required'],
    [{ reason: '' }, 'reason', 'too-short'],
  ])('is refused %#', async (wrong, field, code) => {
    const items = [{ id: '01999999-9999-7999-8999-999999999999', expectedVersion: 1 }];
    expect((await post('operations', '/charges/bulk-decision', { ...words, items, ...wrong })).body).toMatchObject({ status: 422, errors: [{ field, code }] });
  });

  it('is for operations alone', async () => {
    for (const person of ['expert', 'finance', 'supervisor', 'admin'] as const) expect((await post(person, '/charges/bulk-decision', {})).status).toBe(403);
  });
});
