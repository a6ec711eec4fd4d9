import { describe, expect, it } from 'vitest';
import type { DemoStaff } from '../../../database/demo/people.ts';
import { addDays, formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const day = (back: number) => formatJalaliDate(addDays(toJalali(Date.now()), -back));
const ask = async (person: DemoStaff, body: unknown, headers = {}) => api().call('POST', '/api/admin/reconciliations', { token: await api().tokenOf(person), body, headers });
const get = async (path: string, person: DemoStaff = 'finance') => api().call('GET', `/api/admin/${path}`, { token: await api().tokenOf(person) });

describe('a look at a statement', () => {
  it('is opened for one operator, or for all of them, and started; one that is open is answered again', async () => {
    const one = await ask('finance', { date: day(1), operatorCode: 2 });
    expect([one.status, one.body]).toMatchObject([202, { operatorCode: 2, status: 'waiting', looks: [{ operatorCode: 2 }] }]);
    const all = await ask('operations', { date: day(1).replaceAll('/', '-') });
    expect(all.body.looks.map(({ operatorCode }: { operatorCode: number }) => operatorCode)).toEqual([1, 2, 3, 5]);
    expect(all.body.looks[1].id).toBe(one.body.id);
    const starts = await api().db.query<{ workflow_id: string }>(`select workflow_id from outbox where workflow = 'statementLook'`);
    expect(starts.map(({ workflow_id }) => workflow_id).sort()).toEqual(all.body.looks.map(({ id }: { id: string }) => `statement/${id}`).sort());
    const audit = await api().db.query(`select 1 from audit_events where action = 'reconciliation.ask' and subject = $1`, [`reconciliation/${one.body.id}`]);
    expect(audit.length).toBe(2);
  });

  it('the same request under one key opens one', async () => {
    const headers = { 'Idempotency-Key': 'recon-1' };
    const [first, second] = [await ask('supervisor', { date: day(2) }, headers), await ask('supervisor', { date: day(2) }, headers)];
    expect(second.body).toEqual(first.body);
  });

  it.each([
    ['a day that is not over', () => ({ date: day(0) }), 'day-not-over'],
    ['a day to come', () => ({ date: day(-30) }), 'day-not-over'],
    ['a day that does not exist', () => ({ date: '1405/12/31' }), 'validation'],
    ['a Gregorian day', () => ({ date: '2026-11-01' }), 'validation'],
    ['no day', () => ({}), 'validation'],
    ['an operator that is none', () => ({ date: day(1), operatorCode: 4 }), 'validation'],
  ])('of %s is refused, and nothing is opened', async (_what, body, code) => {
    const count = async () => (await api().db.query('select id from reconciliations')).length;
    const before = await count();
    const answer = await ask('finance', body());
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(answer.body.detail).toMatch(/[آ-ی]/);
    expect(await count()).toBe(before);
  });

  it('stands in a list with its Jalali day, found by day, operator and status, exported, and written by nobody', async () => {
    const list = await get(`reconciliations?filter=${encodeURIComponent(JSON.stringify({ day: day(1), operatorCode: 2, status: 'waiting' }))}&sort=["createdAt","DESC"]`);
    expect([list.status, list.body]).toMatchObject([200, [{ day: day(1), operatorCode: 2, status: 'waiting', tries: 0, requestedBy: expect.any(String) }]]);
    expect((await get(`reconciliations?filter=${encodeURIComponent('{"day":"1405/13/01"}')}`)).status).toBe(422);
    const csv = await get('reconciliations.csv');
    expect(csv.text).toContain('در انتظار صورت‌حساب');
    for (const [method, path] of [['PUT', `reconciliations/${list.body[0].id}`], ['DELETE', `reconciliations/${list.body[0].id}`], ['POST', 'statement-differences']] as const) {
      const answer = await api().call(method, `/api/admin/${path}`, { token: await api().tokenOf('supervisor'), body: {} });
      expect([answer.status, answer.body.code]).toEqual([405, 'read-only-resource']);
    }
  });
});

describe('a difference', () => {
  async function difference(): Promise<string> {
    const { body } = await ask('finance', { date: day(3), operatorCode: 1 });
    const [row] = await api().db.query<{ id: string }>(
      `insert into statement_differences (operator_code, day, kind, reference, their_amount, their_times, first_seen_in, last_seen_in)
       select 1, day, 'only-theirs', gen_random_uuid()::text, 50000, 1, id, id from reconciliations where id = $1 returning id`, [body.id]);
    await api().db.query(`insert into tasks (kind, role, subject_id, title, deduplication_key) values ('statement-difference', 'operations', $1, 'اختلاف', 'statement-difference:' || $1) returning id`, [row?.id]);
    return row?.id ?? '';
  }
  const close = async (id: string, person: DemoStaff, body: unknown = { reason: 'اپراتور پذیرفت', evidence: 'نامه ۱۲۳' }) =>
    api().call('POST', `/api/admin/statement-differences/${id}/resolution`, { token: await api().tokenOf(person), body });

  it('is closed by a named person with reason and evidence, once, with its task; no money moves', async () => {
    const id = await difference();
    const ledger = async () => (await api().db.query('select id from ledger_entries')).length;
    const before = await ledger();
    expect((await close(id, 'finance', { reason: 'x' })).body.code).toBe('validation');
    expect((await close(id, 'admin')).status).toBe(403);
    const [first, second] = await Promise.all([close(id, 'operations'), close(id, 'supervisor')]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    const late = [first, second].find(({ status }) => status === 409);
    expect(late?.body).toMatchObject({ code: 'already-decided', decidedBy: expect.any(String), decidedAt: expect.any(String) });
    expect((await get(`statement-differences/${id}`)).body).toMatchObject({ status: 'resolved', reason: 'اپراتور پذیرفت', evidence: 'نامه ۱۲۳', kind: 'only-theirs', theirAmount: '50000' });
    expect(await api().db.query(`select resolution from tasks where deduplication_key = $1`, [`statement-difference:${id}`])).toEqual([{ resolution: 'اپراتور پذیرفت' }]);
    expect(await ledger()).toBe(before);
  });

  it('is not closed by a word on its task', async () => {
    const id = await difference();
    const [task] = await api().db.query<{ id: string }>('select id from tasks where subject_id = $1', [id]);
    const answer = await api().call('POST', `/api/admin/tasks/${task?.id}/resolution`, { token: await api().tokenOf('operations'), body: { resolution: 'بسته شد' } });
    expect([answer.status, answer.body.code]).toEqual([409, 'wrong-state']);
    expect((await get(`statement-differences/${id}`)).body.status).toBe('open');
  });
});
