import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../database/connection.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { freshMobile } from '../orders/buyer.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';
import { providerOf } from './staff.ts';

const MANY = 10_050;
const api = useApi();
let run: StartedRun;
let other: StartedRun;
let operations: Awaited<ReturnType<typeof providerOf>>;
beforeAll(async () => {
  run = await startRun(api(), [direct('09121113301'), direct('09351113302', '60000'), direct('09211113303')], { name: 'شارژ کارکنان' });
  await operatorAnswers(api(), run.runId, ({ operatorCode }) => (operatorCode === 2 ? 'silence' : 'ok'));
  other = await startRun(api(), [direct(freshMobile())], { person: 'otherCustomer', name: 'پاداش نوروز' });
  operations = await providerOf(api(), 'operations');
});

const page = (perPage = 25, pageNumber = 1) => ({ page: pageNumber, perPage });
const ask = async (path: string, person: 'operations' | 'finance' | 'supervisor' = 'operations') =>
  api().call('GET', `/api/admin/${path}`, { token: await api().tokenOf(person) });

describe('days of Tehran', () => {
  it('are both included, in any digits, and what is none is refused', async () => {
    // 23:59 of 9 Azar in Tehran, and the first minute of 10 Azar: on another day in UTC.
    for (const [id, at] of [[run.runId, '2026-11-30T20:29:00Z'], [other.runId, '2026-11-30T20:30:00Z']] as const) {
      await api().db.query('update runs set created_at = $2 where id = $1', [id, at]);
    }
    const found = async (filter: object, list = 'runs') => {
      const answer = await ask(`${list}?filter=${encodeURIComponent(JSON.stringify(filter))}`);
      return { status: answer.status, ids: answer.status === 200 ? (answer.body as { id: string; runId?: string }[]).map(({ id, runId }) => runId ?? id) : [] };
    };
    expect((await found({ createdAt_from: '1405/09/09', createdAt_to: '1405/09/09' })).ids).toEqual([run.runId]);
    expect((await found({ createdAt_from: '۱۴۰۵/۹/۱۰' })).ids).toEqual([other.runId]);
    expect((await found({ createdAt_to: '1405-09-08' })).ids).toEqual([]);
    expect(new Set((await found({ createdAt_to: '1405/09/10' })).ids)).toEqual(new Set([run.runId, other.runId]));
    expect(new Set((await found({ createdAt_to: '1405/09/09' }, 'charges')).ids)).toEqual(new Set([run.runId]));
    for (const none of ['1405/13/01', '2026-11-30', 'دیروز']) expect((await found({ createdAt_from: none })).status).toBe(422);
  });
});

describe('the real data provider of react-admin', () => {
  it('lists with sort, range and filter, and reads the total', async () => {
    const newest = await operations.getList('runs', { pagination: page(1), sort: { field: 'createdAt', order: 'DESC' }, filter: {} });
    expect(newest).toMatchObject({ total: 2, data: [{ id: other.runId, orderName: 'پاداش نوروز' }] });
    const second = await operations.getList('runs', { pagination: page(1, 2), sort: { field: 'createdAt', order: 'DESC' }, filter: {} });
    expect(second.data).toMatchObject([{ id: run.runId, chargeCount: 3, succeededCount: 2, reservedCount: 1, status: 'settling', held: '60000' }]);
    const found = await operations.getList('runs', { pagination: page(), sort: { field: 'id', order: 'ASC' }, filter: { q: 'كاركنان' } });
    expect(found.data.map(({ id }) => id)).toEqual([run.runId]);
    const none = await operations.getList('runs', { pagination: page(), sort: { field: 'id', order: 'ASC' }, filter: { status: 'paused' } });
    expect(none).toMatchObject({ data: [], total: 0 });
  });

  it('gets one, many and many of a reference', async () => {
    expect((await operations.getOne('orders', { id: run.orderId })).data).toMatchObject({ id: run.orderId, lineCount: 3, total: '160000' });
    const many = await operations.getMany('runs', { ids: [run.runId, other.runId, '00000000-0000-0000-0000-000000000000'] });
    expect(many.data.map(({ id }) => id).sort()).toEqual([run.runId, other.runId].sort());
    const charges = await operations.getManyReference('charges', {
      target: 'runId', id: run.runId, pagination: page(2), sort: { field: 'line', order: 'ASC' }, filter: {},
    });
    expect(charges).toMatchObject({ total: 3, data: [{ line: 1, mobile: '+989121113301', status: 'succeeded' }, { line: 2, state: 'unknown', amount: '60000' }] });
    const attempts = await operations.getManyReference('charge-attempts', {
      target: 'chargeId', id: charges.data[1]?.['id'] as string, pagination: page(), sort: { field: 'number', order: 'ASC' }, filter: {},
    });
    expect(attempts.data).toMatchObject([{ number: 1, outcomes: [{ kind: 'unknown', code: 'timeout', final: false }] }]);
  });

  it.each(['update', 'delete', 'create'] as const)('is refused a %s of a record of events', async (method) => {
    const params = { id: run.runId, data: { status: 'finished' }, previousData: { id: run.runId } };
    await expect((operations[method] as (resource: string, params: object) => Promise<unknown>)('runs', params)).rejects.toMatchObject({ status: 405, body: { code: 'read-only-resource' } });
  });

  it('is refused the many at once too', async () => {
    await expect(operations.updateMany('charges', { ids: [run.runId], data: {} })).rejects.toMatchObject({ status: 405 });
    await expect(operations.deleteMany('orders', { ids: [run.orderId] })).rejects.toMatchObject({ status: 405 });
  });
});

describe('every list', () => {
  it.each(Object.entries(STAFF_READERS).map(([name, readers]) => ({ name, readers: [...readers] })))(
    '$name answers its readers by range and id, in both directions',
    async ({ name, readers }) => {
      for (const reader of readers) {
        const provider = await providerOf(api(), reader);
        const up = await provider.getList(name, { pagination: page(3), sort: { field: 'id', order: 'ASC' }, filter: {} });
        const [first] = up.data;
        if (first === undefined) continue;
        // A record's own page may tell more than its line in the list, never something else.
        expect((await provider.getOne(name, { id: first.id })).data).toMatchObject(first);
        expect((await provider.getMany(name, { ids: [first.id] })).data).toEqual([first]);
        const down = await provider.getList(name, { pagination: page(1_000), sort: { field: 'id', order: 'DESC' }, filter: {} });
        expect(down.data.at(-1)).toEqual(first);
        expect(down.total).toBe(up.total);
      }
    });

  it('tells of an organisation what is the organisation’s, not the code and number of who signs for it', async () => {
    const organisationId = await api().organisationOf('customer');
    const legal = { organisationName: 'سپهر', signatory: { fullName: 'مریم احمدی', nationalCode: '0012345679', mobile: '+989121112233' } };
    await api().owner.query('update organisations set legal_information = $2 where id = $1', [organisationId, JSON.stringify(legal)]);
    const { body } = await ask(`organisations/${organisationId}`, 'finance');
    expect(body).toMatchObject({ legalInformation: { organisationName: 'سپهر', signatory: { fullName: 'مریم احمدی' } } });
    expect(JSON.stringify(body)).not.toMatch(/0012345679|9121112233/);
  });

  it('tells its range exactly', async () => {
    const { headers } = await ask('operators?sort=["code","ASC"]&range=[1,2]&filter={}');
    expect(headers.get('content-range')).toBe('operators 1-2/4');
    expect((await ask('operators?range=[7,9]')).headers.get('content-range')).toBe('operators */4');
  });

  it('finds a charge by a number in any spelling', async () => {
    const { body } = await ask(`charges?filter=${encodeURIComponent(JSON.stringify({ mobile: '۰۹۳۵ ۱۱۱ ۳۳۰۲' }))}`);
    expect(body).toMatchObject([{ mobile: '+989351113302' }]);
  });

  it('shows money by its entries to finance', async () => {
    const { body } = await ask(`ledger-transactions?sort=["createdAt","DESC"]&filter=${JSON.stringify({ runId: run.runId })}`, 'finance');
    expect(body.map(({ kind }: { kind: string }) => kind)).toEqual(['settle', 'hold']);
    for (const { entries } of body as { entries: { amount: string }[] }[]) {
      expect(entries.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(0n);
    }
  });

  it.each([
    ['charges?sort=["amount","ASC"]', 400, 'unsupported-sort'],
    ['charges?sort=["line","ASC"]', 400, 'unsupported-sort'],
    ['runs?sort=["constructor","ASC"]', 400, 'unsupported-sort'],
    ['runs?sort=["id;drop table runs","ASC"]', 400, 'unsupported-sort'],
    ['runs?sort=["id","UP"]', 422, 'validation'],
    ['runs?sort=id', 422, 'validation'],
    ['runs?range=[0]', 422, 'validation'],
    ['runs?range=[-1,5]', 422, 'validation'],
    ['runs?range=[0,1e99]', 422, 'validation'],
    ['runs?filter=[]', 422, 'validation'],
    ['runs?filter={', 422, 'validation'],
    ['runs?filter={"colour":"red"}', 422, 'validation'],
    ['runs?filter={"toString":"x"}', 422, 'validation'],
    ['runs?filter={"q":{"toString":null}}', 422, 'validation'],
    ['runs?filter={"createdAt_gte":"2026-02-30T10:00:00Z"}', 422, 'validation'],
    ['runs?filter={"createdAt_gte":"0000-01-01T10:00:00Z"}', 422, 'validation'],
    ['runs?filter={"createdAt_gte":"2026-01-01T10:00:00%2b23:59"}', 422, 'validation'],
    ['runs?filter={"id":[{"toString":1}]}', 422, 'validation'],
    ['runs?filter={"id":"1 or 1=1"}', 422, 'validation'],
    ['runs?filter={"orderId":[1,2]}', 422, 'validation'],
    ['runs/not-an-id', 404, 'not-found'],
    ['runs/00000000-0000-0000-0000-000000000000', 404, 'not-found'],
    ['nothing', 404, 'not-found'],
  ])('%s answers %i %s', async (path, status, code) => {
    expect((await ask(path)).body).toMatchObject({ status, code });
  });
});

describe('a large list', () => {
  beforeAll(async () => {
    const owner = openDatabase(api().database.ownerUrl, { poolSize: 1 });
    await owner.query(
      `insert into charges (run_id, organisation_id, line_id, line, product_type, product_id, product_code, operator_code, mobile, amount, price, due_at)
        select c.run_id, c.organisation_id, c.line_id, 1000 + i, c.product_type, c.product_id, c.product_code, c.operator_code, c.mobile, c.amount, c.price, now()
        from charges c, generate_series(1, ${MANY}) i where c.run_id = $1 returning 1`, [other.runId]);
    await owner.close();
  });

  it('counts no further than 10,000 and says so', async () => {
    const { headers } = await ask('charges?range=[0,9]');
    expect([headers.get('content-range'), headers.get('x-total-capped')]).toEqual(['charges 0-9/10000', 'true']);
  });

  it('has the exact total where it is stored: the charges of a run', async () => {
    const { headers } = await ask(`charges?range=[0,9]&filter=${JSON.stringify({ runId: run.runId })}`);
    expect([headers.get('content-range'), headers.get('x-total-capped')]).toEqual(['charges 0-2/3', null]);
  });
});
