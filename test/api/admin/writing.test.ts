import { beforeAll, describe, expect, it } from 'vitest';
import { direct, startRun, type StartedRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';
import { providerOf } from './staff.ts';

const api = useApi();
type Provider = Awaited<ReturnType<typeof providerOf>>;
let operations: Provider;
let supervisor: Provider;
let admin: Provider;
let run: StartedRun;
beforeAll(async () => {
  run = await startRun(api(), [direct('09121114401')]);
  [operations, supervisor, admin] = await Promise.all([providerOf(api(), 'operations'), providerOf(api(), 'supervisor'), providerOf(api(), 'admin')]);
});

const paging = { pagination: { page: 1, perPage: 25 }, sort: { field: 'createdAt', order: 'ASC' as const } };
const auditOf = async (subject: string) =>
  (await supervisor.getList('audit-events', { ...paging, sort: { field: 'at', order: 'ASC' }, filter: { subject } })).data;

describe('notes, through all nine methods of the real data provider', () => {
  it('are written, read, changed and taken out, one and many at once', async () => {
    const write = (text: string) => operations.create('notes', { data: { subjectKind: 'run', subjectId: run.runId, text } });
    const [one, two, three] = [await write('اپراتور تماس گرفت'), await write('منتظر صورت‌حساب'), await write('فردا پیگیری شود')].map(({ data }) => data);
    expect(one).toMatchObject({ subjectKind: 'run', subjectId: run.runId, text: 'اپراتور تماس گرفت', createdBy: 'کاوه نوری', updatedAt: null });

    const list = await operations.getList('notes', { ...paging, filter: { subjectKind: 'run' } });
    expect(list).toMatchObject({ total: 3, data: [{ id: one?.id }, { id: two?.id }, { id: three?.id }] });
    expect((await operations.getOne('notes', { id: one?.id })).data).toEqual(one);
    expect((await operations.getMany('notes', { ids: [one?.id, three?.id] })).data).toHaveLength(2);
    const onRun = await supervisor.getManyReference('notes', { ...paging, target: 'subjectId', id: run.runId, filter: { subjectKind: 'run' } });
    expect(onRun.total).toBe(3);

    const changed = await operations.update('notes', { id: one?.id, data: { ...one, text: 'اپراتور دوباره تماس گرفت' }, previousData: { id: one?.id } });
    expect(changed.data).toMatchObject({ id: one?.id, text: 'اپراتور دوباره تماس گرفت', createdAt: one?.['createdAt'] });
    expect(changed.data['updatedAt']).not.toBeNull();
    expect((await operations.updateMany('notes', { ids: [two?.id, three?.id], data: { text: 'بسته شد' } })).data).toEqual([two?.id, three?.id]);
    expect((await operations.getOne('notes', { id: three?.id })).data).toMatchObject({ text: 'بسته شد', subjectId: run.runId });

    expect((await operations.delete('notes', { id: one?.id, previousData: { id: one?.id } })).data).toMatchObject({ id: one?.id });
    expect((await operations.deleteMany('notes', { ids: [two?.id, three?.id] })).data).toEqual([two?.id, three?.id]);
    expect((await operations.getList('notes', { ...paging, filter: {} })).total).toBe(0);

    expect(await auditOf(`note/${one?.id}`)).toMatchObject([
      { action: 'note.create', actorName: 'کاوه نوری', detail: { after: { text: 'اپراتور تماس گرفت' } } },
      { action: 'note.update', detail: { before: { text: 'اپراتور تماس گرفت' }, after: { text: 'اپراتور دوباره تماس گرفت' } } },
      { action: 'note.delete', detail: { before: { text: 'اپراتور دوباره تماس گرفت' } } },
    ]);
  });

  it('are changed by their author alone, and read by those who read what they stand on', async () => {
    const { data: note } = await operations.create('notes', { data: { subjectKind: 'run', subjectId: run.runId, text: 'از آن من' } });
    await expect(supervisor.update('notes', { id: note.id, data: { text: 'از آن او' }, previousData: note })).rejects.toMatchObject({ status: 403 });
    await expect(supervisor.delete('notes', { id: note.id, previousData: note })).rejects.toMatchObject({ status: 403 });
    const finance = await providerOf(api(), 'finance');
    await expect(finance.getOne('notes', { id: note.id })).rejects.toMatchObject({ status: 404 });
    await expect(finance.update('notes', { id: note.id, data: { text: 'x' }, previousData: note })).rejects.toMatchObject({ status: 404 });
    await expect(finance.create('notes', { data: { subjectKind: 'run', subjectId: run.runId, text: 'x' } }))
      .rejects.toMatchObject({ status: 422, body: { errors: [{ field: 'subjectId', code: 'not-found' }] } });
    expect((await operations.getOne('notes', { id: note.id })).data).toMatchObject({ text: 'از آن من', updatedAt: null });
  });

  it.each([
    [{ text: '  ' }, 'text', 'required'],
    [{ text: 'ن'.repeat(4_001) }, 'text', 'too-long'],
    [{ text: undefined }, 'text', 'required'],
    [{ subjectKind: 'password' }, 'subjectKind', 'not-allowed'],
    [{ subjectId: 'nothing' }, 'subjectId', 'not-found'],
    [{ subjectId: '00000000-0000-0000-0000-000000000000' }, 'subjectId', 'not-found'],
  ])('are refused with %j', async (wrong, field, code) => {
    const data = { subjectKind: 'run', subjectId: run.runId, text: 'یادداشت', ...wrong };
    await expect(operations.create('notes', { data })).rejects.toMatchObject({ status: 422, body: { code: 'validation', errors: [{ field, code }] } });
  });

  it('take neither author nor time from a form', async () => {
    const forged = { createdById: '00000000-0000-0000-0000-000000000000', createdBy: 'دیگری', createdAt: '2020-01-01T00:00:00Z', id: run.runId };
    const { data: note } = await operations.create('notes', { data: { subjectKind: 'run', subjectId: run.runId, text: 'درست', ...forged } });
    expect(note).toMatchObject({ createdBy: 'کاوه نوری' });
    expect(note.id).not.toBe(run.runId);
    expect(Date.parse(note['createdAt'] as string)).toBeGreaterThan(Date.parse('2026-01-01'));
  });
});

describe('products, through all nine methods of the real data provider', () => {
  const card = (code: string) => ({ operatorCode: 1, type: 'pin-charge', code, name: `رمز ${code}`, faceValue: '1000000', price: '990000' });

  it('are written, read, changed and taken out, one and many at once', async () => {
    const [one, two, three] = await Promise.all(['pin-1m', 'pin-1m-b', 'pin-1m-c'].map(async (code) => (await admin.create('products', { data: card(code) })).data));
    expect(one).toMatchObject({ ...card('pin-1m'), operatorName: 'همراه اول', active: true, isDefault: false, durationDays: null });
    const found = await admin.getList('products', { pagination: paging.pagination, sort: { field: 'id', order: 'ASC' }, filter: { q: 'pin-1m' } });
    expect(found.total).toBe(3);
    expect((await admin.getOne('products', { id: one?.id })).data).toEqual(one);
    expect((await admin.getMany('products', { ids: [one?.id, two?.id] })).data).toHaveLength(2);
    const ofOperator = await admin.getManyReference('products', {
      target: 'operatorCode', id: 1, pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'DESC' }, filter: { type: 'pin-charge' },
    });
    expect(ofOperator.data.map(({ id }) => id)).toEqual(expect.arrayContaining([one?.id, two?.id, three?.id]));

    const changed = await admin.update('products', { id: one?.id, data: { ...one, price: '980000' }, previousData: { id: one?.id } });
    expect(changed.data).toMatchObject({ price: '980000', faceValue: '1000000' });
    await admin.updateMany('products', { ids: [one?.id, two?.id], data: { active: false } });
    expect((await admin.getMany('products', { ids: [one?.id, two?.id] })).data).toMatchObject([{ active: false }, { active: false }]);
    expect((await admin.delete('products', { id: three?.id, previousData: { id: three?.id } })).data).toMatchObject({ id: three?.id });
    await admin.deleteMany('products', { ids: [one?.id, two?.id] });
    await expect(admin.getOne('products', { id: one?.id })).rejects.toMatchObject({ status: 404 });
    expect((await auditOf(`product/${one?.id}`)).map(({ detail }) => detail)).toMatchObject([
      { after: { price: '990000' } }, { before: { price: '990000' }, after: { price: '980000' } },
      { before: { active: true }, after: { active: false } }, { before: { price: '980000' } },
    ]);
  });

  it('that orders name stay; they are switched off', async () => {
    const { data: [sold] } = await admin.getList('products', { ...paging, sort: { field: 'id', order: 'ASC' }, filter: { operatorCode: 1, type: 'direct-charge' } });
    await expect(admin.delete('products', { id: sold?.id, previousData: { id: sold?.id } })).rejects.toMatchObject({ status: 409, body: { code: 'in-use' } });
    const { data: [other] } = await admin.getList('products', { ...paging, sort: { field: 'id', order: 'DESC' }, filter: { operatorCode: 1, type: 'direct-charge' } });
    await admin.update('products', { id: other?.id, data: { isDefault: true }, previousData: { id: other?.id } });
    expect((await admin.getOne('products', { id: sold?.id })).data).toMatchObject({ isDefault: false });
    await expect(admin.delete('products', { id: sold?.id, previousData: { id: sold?.id } })).rejects.toMatchObject({ status: 409, body: { code: 'in-use' } });
    await admin.update('products', { id: sold?.id, data: { isDefault: true }, previousData: { id: sold?.id } });
    expect((await admin.getOne('products', { id: other?.id })).data).toMatchObject({ isDefault: false });
  });

  it('of one operator have one code each', async () => {
    const { data: first } = await admin.create('products', { data: card('pin-same') });
    await expect(admin.create('products', { data: card('pin-same') })).rejects.toMatchObject({ status: 409, body: { code: 'already-exists' } });
    for (const change of [{ operatorCode: 2 }, { code: 'pin-other' }, { type: 'internet-package' }]) {
      await expect(admin.update('products', { id: first.id, data: change, previousData: first }))
        .rejects.toMatchObject({ status: 422, body: { errors: [{ field: Object.keys(change)[0], code: 'immutable' }] } });
    }
  });

  it.each([
    [{ price: '0' }, 'price', 'invalid-amount'],
    [{ price: '-5' }, 'price', 'invalid-amount'],
    [{ price: '1.5' }, 'price', 'invalid-amount'],
    [{ price: 990_000 }, 'price', 'must-be-string'],
    [{ price: null }, 'price', 'required'],
    [{ operatorCode: 4 }, 'operatorCode', 'not-allowed'],
    [{ name: '' }, 'name', 'required'],
    [{ code: 'کد' }, 'code', 'invalid-format'],
    [{ volumeMb: 1.5 }, 'volumeMb', 'wrong-type'],
    [{ isDefault: true }, 'isDefault', 'not-allowed'],
    [{ type: 'direct-charge' }, 'faceValue', 'not-allowed'],
  ])('are refused with %j', async (wrong, field, code) => {
    const before = (await admin.getList('products', { ...paging, sort: { field: 'id', order: 'ASC' }, filter: {} })).total;
    const refusal = await admin.create('products', { data: { ...card('pin-wrong'), ...wrong } }).then(() => { throw new Error('taken'); }, (error: unknown) => error as { body: { errors: object[] } });
    expect(refusal).toMatchObject({ status: 422, body: { code: 'validation' } });
    expect(refusal.body.errors[0]).toMatchObject({ field, code });
    expect((await admin.getList('products', { ...paging, sort: { field: 'id', order: 'ASC' }, filter: {} })).total).toBe(before);
  });

  it('are written by admin alone', async () => {
    await expect(supervisor.create('products', { data: card('pin-x') })).rejects.toMatchObject({ status: 403 });
    await expect(operations.updateMany('products', { ids: ['x'], data: {} })).rejects.toMatchObject({ status: 403 });
  });
});
