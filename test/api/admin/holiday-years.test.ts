import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkingCalendar } from '../../../database/calendar/read-working-calendar.ts';
import { useApi } from '../support/use-api.ts';
import { providerOf } from './staff.ts';

const api = useApi();
let admin: Awaited<ReturnType<typeof providerOf>>;
beforeAll(async () => {
  admin = await providerOf(api(), 'admin');
});

const post = async (action: 'proposals' | 'confirm', year: unknown, person: 'admin' | 'supervisor' = 'admin') =>
  api().call('POST', `/api/admin/holidays/${action}`, { token: await api().tokenOf(person), body: { year } });
const inYear = async (year: number, filter: object = {}) =>
  (await admin.getList('holidays', {
    pagination: { page: 1, perPage: 100 }, sort: { field: 'date', order: 'ASC' }, filter: { date_gte: `${year}/01/01`, date_lte: `${year}/12/29`, ...filter },
  })).data;
const stateOf = async (year: number) => (await admin.getOne('holiday-years', { id: year })).data;

describe('the holidays of a year', () => {
  it('are proposed by computation, mended by a person, and count from the confirmation on', async () => {
    const proposals = await post('proposals', 1406);
    expect(proposals.status).toBe(201);
    expect(proposals.body.proposed.map(({ title }: { title: string }) => title)).toContain('عاشورای حسینی');
    expect(await inYear(1406, { kind: 'lunar', proposed: true })).toHaveLength(proposals.body.proposed.length);
    expect(await inYear(1406, { kind: 'fixed' })).toHaveLength(10);
    expect(await stateOf(1406)).toMatchObject({ year: 1406, confirmedAt: null, confirmedBy: null });

    const [ashura] = await inYear(1406, { q: 'عاشورا' });
    expect((await readWorkingCalendar(api().db)).holidays.has(ashura!['date'] as string)).toBe(false);
    const [year, month, day] = (ashura!['date'] as string).split('/').map(Number) as [number, number, number];
    const mended = `${year}/${String(month).padStart(2, '0')}/${String(day + 1).padStart(2, '0')}`;
    await admin.update('holidays', { id: ashura!.id, data: { ...ashura, date: mended }, previousData: ashura! });
    // The moon's day that a person has moved is not put back.
    expect((await post('proposals', 1406)).body).toEqual({ year: 1406, proposed: [] });

    expect((await post('confirm', 1406)).body).toEqual({ year: 1406, confirmed: proposals.body.proposed.length });
    expect(await inYear(1406, { proposed: true })).toEqual([]);
    expect((await readWorkingCalendar(api().db)).holidays.has(mended)).toBe(true);
    expect(await stateOf(1406)).toMatchObject({ confirmedAt: expect.any(String), confirmedBy: expect.stringMatching(/\S/) });
  });

  it('are not computed or confirmed again', async () => {
    for (const action of ['proposals', 'confirm'] as const) {
      const answer = await post(action, 1406);
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'already-decided', decidedAt: expect.any(String), decidedBy: expect.stringMatching(/\S/) });
    }
  });

  it('are confirmed once where two press at the same moment', async () => {
    await post('proposals', 1408);
    const answers = await Promise.all([post('confirm', 1408), post('confirm', 1408), post('confirm', 1408)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('cannot be confirmed before anybody has looked for lunar ones', async () => {
    expect((await post('confirm', 1409)).body).toMatchObject({ status: 409, code: 'wrong-state' });
    expect(await stateOf(1409)).toMatchObject({ confirmedAt: null });
  });

  it('of years that nobody means are refused', async () => {
    for (const year of [1399, 1451, 2026, 'یک', null]) expect((await post('proposals', year)).status, String(year)).toBe(422);
  });

  it('are the admin’s', async () => {
    expect((await post('proposals', 1407, 'supervisor')).status).toBe(403);
    expect((await post('confirm', 1407, 'supervisor')).status).toBe(403);
  });
});
