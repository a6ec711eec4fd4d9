import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Problem } from '../../domain/problems.ts';
import { defineRoute } from '../../api/route.ts';
import { routes as auth } from '../../api/routes/auth/index.ts';
import { idParams } from '../../api/schemas/id.ts';
import { useApi } from './support/use-api.ts';

/** Holds an effect open until the test lets it go. */
const latch = () => {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve() };
};
const gate = { entered: latch(), open: latch() };

/** An effect that can be counted: each run writes one note. */
const note = defineRoute({
  method: 'post', path: '/api/portal/test-notes/:id', access: 'signed-in', summary: 'write a note',
  params: idParams, body: z.object({ text: z.string(), held: z.boolean().optional(), refuse: z.boolean().optional(), amount: z.string().optional() }),
  answers: { 201: z.object({ n: z.number(), text: z.string() }) },
  handler: (ctx) => ctx.effect(async (tx) => {
    await ctx.db.query('insert into messages (organisation_id, kind, title, body) values ($1, $2, $3, $4)', [ctx.organisationId, 'test', ctx.body.text, ''], tx);
    if (ctx.body.held === true) {
      gate.entered.resolve();
      await gate.open.promise;
    }
    if (ctx.body.refuse === true) throw new Problem('insufficient-credit');
    const [row] = await ctx.db.query<{ n: number }>('select count(*)::int as n from messages where title = $1', [ctx.body.text], tx);
    return { status: 201, body: { n: row?.n ?? 0, text: ctx.body.text }, headers: { Location: '/there' } };
  }),
});
const file = defineRoute({
  method: 'post', path: '/api/portal/test-file', access: 'signed-in', summary: 'take a file',
  multipart: { fileField: 'file', maxBytes: 1_000 }, body: z.object({ name: z.string().optional() }),
  answers: { 200: z.object({ name: z.string(), bytes: z.number() }) },
  handler: (ctx) => ctx.effect(() => Promise.resolve({ status: 200, body: { name: ctx.file?.name ?? '', bytes: ctx.file?.bytes.length ?? 0 } })),
});

const api = useApi({ routes: [...auth, note, file] });
const A = '01999999-9999-7999-8999-999999999999';
const B = '01999999-9999-7999-8999-999999999998';
const write = async (key: string | undefined, body: object, { id = A, person = 'customer' as 'customer' | 'buyer' | 'otherCustomer' } = {}) =>
  api().call('POST', `/api/portal/test-notes/${id}`, { token: await api().tokenOf(person), body, headers: key === undefined ? {} : { 'Idempotency-Key': key } });
const count = async (title: string) => (await api().db.query<{ n: number }>('select count(*)::int as n from messages where title = $1', [title]))[0]?.n;

describe('a request repeated with its Idempotency-Key', () => {
  it('has one effect and one answer, to the byte and the header', async () => {
    const first = await write('k-1', { text: 'one' });
    const again = await write('k-1', { text: 'one' });
    expect([first.status, first.body.n]).toEqual([201, 1]);
    expect([again.status, again.text, again.headers.get('location')]).toEqual([201, first.text, '/there']);
    expect(await count('one')).toBe(1);
  });

  it('without the key is two requests', async () => {
    await write(undefined, { text: 'two' });
    expect((await write(undefined, { text: 'two' })).body.n).toBe(2);
  });

  it('with another body, or on another subject, is refused', async () => {
    await write('k-2', { text: 'three' });
    const other = await write('k-2', { text: 'four' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const elsewhere = await write('k-2', { text: 'three' }, { id: B });
    expect(elsewhere.body.code).toBe('idempotency-key-reused');
    expect(await count('three')).toBe(1);
  });

  it('is another request for another person and another organisation', async () => {
    for (const person of ['customer', 'buyer', 'otherCustomer'] as const) {
      expect((await write('k-3', { text: 'five' }, { person })).status).toBe(201);
    }
    expect(await count('five')).toBe(3);
  });

  it('while the first is in flight is told so', async () => {
    const first = write('k-4', { text: 'six', held: true });
    await gate.entered.promise;
    const second = await write('k-4', { text: 'six', held: true });
    expect([second.status, second.body.code]).toEqual([409, 'idempotency-in-progress']);
    gate.open.resolve();
    expect((await first).status).toBe(201);
    expect(await count('six')).toBe(1);
  });

  it('thirty times at once has one effect', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => write('k-5', { text: 'seven' })));
    expect(new Set(answers.map(({ status }) => status)).size).toBeLessThanOrEqual(2);
    expect(answers.every(({ status, body }) => status === 201 || body.code === 'idempotency-in-progress')).toBe(true);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await count('seven')).toBe(1);
  });

  it('after a refusal may be accepted: a refusal changes nothing and is not kept', async () => {
    const refused = await write('k-6', { text: 'eight', refuse: true });
    expect([refused.status, refused.body.code]).toEqual([422, 'insufficient-credit']);
    expect(await count('eight')).toBe(0);
    expect((await write('k-6', { text: 'eight' })).status).toBe(201);
  });

  it('after 24 hours is a new request', async () => {
    await write('k-7', { text: 'nine' });
    await api().db.query(`update idempotency_keys set created_at = now() - interval '24 hours 1 minute' where key = 'k-7'`);
    expect((await write('k-7', { text: 'nine' })).body.n).toBe(2);
    expect((await write('k-7', { text: 'nine' })).body.n).toBe(2);
  });

  it('needs a key of a sane form', async () => {
    expect((await write('x'.repeat(256), { text: 'ten' })).status).toBe(422);
    expect((await write('with space', { text: 'ten' })).status).toBe(422);
  });

  it('knows a file by its bytes', async () => {
    const token = await api().tokenOf('customer');
    const send = (content: string, name: string) => {
      const form = new FormData();
      form.set('file', new Blob([content]), name);
      return api().call('POST', '/api/portal/test-file', { token, form, headers: { 'Idempotency-Key': 'f-1' } });
    };
    const first = await send('abc', 'گزارش فروردین.xlsx');
    expect(first.body).toEqual({ name: 'گزارش فروردین.xlsx', bytes: 3 });
    expect((await send('abc', 'گزارش فروردین.xlsx')).text).toBe(first.text);
    expect((await send('abd', 'گزارش فروردین.xlsx')).body.code).toBe('idempotency-key-reused');
    const large = await send('x'.repeat(1_001), 'large');
    expect([large.status, large.body.code]).toEqual([413, 'file-too-large']);
  });
});
