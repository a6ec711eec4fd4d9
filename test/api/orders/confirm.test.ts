import { beforeAll, describe, expect, it } from 'vitest';
import { postCredit } from '../../../database/ledger/post-credit.ts';
import { auditLedger } from '../../../database/ledger/audit-ledger.ts';
import { useApi } from '../support/use-api.ts';
import { buyer, freshMobile, workbook, type Buyer } from './buyer.ts';

const api = useApi();
let owner: Buyer;
beforeAll(async () => {
  owner = await buyer(api());
});

const credit = async (who = owner) => (await who.call('GET', '/credit')).body as { available: string; held: string };
const runsOf = async (orderId: string) => api().db.query<{ id: string; held_rial: string }>('select id, held_rial from runs where order_id = $1', [orderId]);

describe('the right code', () => {
  it('freezes the order, holds its price and starts its run, all at once', async () => {
    const orderId = await owner.filledOrder(['50000', '70000']);
    const before = await credit();
    const asked = await owner.ask(orderId);
    const nudges = api().nudges();
    const confirmed = await owner.confirm(orderId, asked);
    expect(confirmed.status).toBe(202);
    expect(confirmed.body).toMatchObject({ id: orderId, status: 'active', lineCount: 2, total: '120000' });
    const runs = await runsOf(orderId);
    expect(runs).toEqual([{ id: confirmed.body.runId as string, held_rial: '120000' }]);
    const after = await credit();
    expect(BigInt(before.available) - BigInt(after.available)).toBe(120_000n);
    expect(BigInt(after.held) - BigInt(before.held)).toBe(120_000n);
    const starts = await api().db.query('select workflow from outbox where workflow_id = $1', [`run/${runs[0]?.id}`]);
    expect(starts).toEqual([{ workflow: 'orderRun' }]);
    expect(api().nudges()).toBeGreaterThan(nudges);
    expect((await auditLedger(api().db)).ok).toBe(true);
  });

  it('signs the version: what was confirmed carries the hash of the form, and never changes again', async () => {
    const orderId = await owner.filledOrder();
    const asked = await owner.ask(orderId);
    await owner.confirm(orderId, asked);
    const [version] = await api().db.query<{ id: string; content_hash: string }>('select id, content_hash from order_versions where order_id = $1', [orderId]);
    expect(version?.content_hash).toBe(asked.form.body.contentHash);
    await expect(api().db.query('update order_lines set amount = amount + 1 where order_version_id = $1', [version?.id])).rejects.toThrow();
    for (const [method, path, body] of [['PATCH', '', { name: 'دیر' }], ['DELETE', '', undefined], ['DELETE', '/lines', undefined],
      ['POST', '/lines', { productType: 'direct-charge', mobile: freshMobile(), amount: '50000' }], ['POST', '/confirmation', {}]] as const) {
      const answer = await owner.call(method, `/orders/${orderId}${path}`, body);
      expect([answer.status, answer.body.code], `${method} ${path}`).toEqual([409, 'order-not-editable']);
    }
  });

  it('does not hold a sum that is not that of the lines', async () => {
    const orderId = await owner.filledOrder(['50000', '70000']);
    await api().db.query(
      'update order_versions set payable = payable - 10000 where id = (select draft_version_id from orders where id = $1) returning id', [orderId]);
    const before = await credit();
    const confirmed = await owner.confirm(orderId, await owner.ask(orderId));
    expect([confirmed.status, confirmed.body.code]).toEqual([500, 'internal']);
    expect(await runsOf(orderId)).toEqual([]);
    expect((await owner.read(orderId)).body.status).toBe('draft');
    expect(await credit()).toEqual(before);
  });

  it('tells the maker and the owners, and is written down', async () => {
    const maker = await buyer(api(), 'buyer');
    const orderId = await maker.filledOrder();
    await maker.confirm(orderId, await maker.ask(orderId));
    const told = await api().db.query<{ role: string; body: string }>(
      `select u.role, m.body from messages m join users u on u.id = m.user_id where m.kind = 'order-confirmed' and m.link like $1 order by u.role`, [`%${orderId}`]);
    expect(told.map(({ role }) => role)).toEqual(['buyer', 'owner']);
    expect(told[0]?.body).toContain('۵۰٬۰۰۰');
    const [event] = await api().db.query<{ detail: { contentHash: string } }>(`select detail from audit_events where action = 'order.confirm' and subject = $1`, [`order/${orderId}`]);
    expect(event?.detail.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('again answers the same, with and without an idempotency key', async () => {
    const orderId = await owner.filledOrder();
    const asked = await owner.ask(orderId);
    const first = await owner.confirm(orderId, asked, { 'Idempotency-Key': 'confirm-once' });
    for (const headers of [{ 'Idempotency-Key': 'confirm-once' }, { 'Idempotency-Key': 'confirm-other' }, undefined]) {
      const again = await owner.confirm(orderId, asked, headers);
      expect([again.status, again.body]).toEqual([202, first.body]);
    }
    expect(await runsOf(orderId)).toHaveLength(1);
  });

  it('of a second challenge does not confirm twice', async () => {
    const orderId = await owner.filledOrder();
    const first = await owner.ask(orderId);
    await api().db.query(`update one_time_codes set resend_after = now() where id = $1`, [first.challengeId]);
    const second = await owner.ask(orderId);
    expect(second.challengeId).not.toBe(first.challengeId);
    expect((await owner.confirm(orderId, second)).status).toBe(202);
    const late = await owner.confirm(orderId, first);
    expect([late.status, late.body.code]).toEqual([409, 'already-confirmed']);
    expect(await runsOf(orderId)).toHaveLength(1);
  });

  it('a hundred times at once makes one run and one hold', async () => {
    const orderId = await owner.filledOrder(['90000']);
    const before = await credit();
    const asked = await owner.ask(orderId);
    const answers = await Promise.all(Array.from({ length: 100 }, () => owner.confirm(orderId, asked)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(100).fill(202));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await runsOf(orderId)).toHaveLength(1);
    expect(BigInt(before.available) - BigInt((await credit()).available)).toBe(90_000n);
  });
});

describe('an edit after the code', () => {
  const edits: [string, (orderId: string) => Promise<{ status: number }>][] = [
    ['a new line', (id) => owner.call('POST', `/orders/${id}/lines`, { productType: 'direct-charge', mobile: freshMobile(), amount: '50000' })],
    ['a new name', (id) => owner.call('PATCH', `/orders/${id}`, { name: 'نام تازه' })],
    ['a list', async (id) => owner.upload(id, await workbook([['09121113344', 50000, null]]), { kind: 'charge' })],
    ['a list in its place', async (id) => owner.upload(id, await workbook([['09121113344', 50000, null]]), { kind: 'charge', mode: 'replace' })],
    ['a line less and the same line again', async (id) => {
      const [line] = (await owner.call('GET', `/orders/${id}/lines`)).body.items as { id: string; mobile: string; amount: string }[];
      await owner.call('DELETE', `/orders/${id}/lines/${line?.id}`);
      return owner.call('POST', `/orders/${id}/lines`, { productType: 'direct-charge', mobile: line?.mobile, amount: line?.amount });
    }],
  ];
  it.each(edits)('%s voids it', async (_name, edit) => {
    const orderId = await owner.filledOrder();
    const asked = await owner.ask(orderId);
    expect((await edit(orderId)).status).toBeLessThan(300);
    const refused = await owner.confirm(orderId, asked);
    expect([refused.status, refused.body.code]).toEqual([409, 'order-changed']);
    expect((await owner.read(orderId)).body.status).toBe('draft');
    expect(await runsOf(orderId)).toEqual([]);
    expect((await owner.confirm(orderId, await owner.ask(orderId))).status).toBe(202);
  });

  it('of the plan needs another code', async () => {
    const orderId = await owner.filledOrder();
    const at = new Date(Date.now() + 86_400_000).toISOString();
    const now = await owner.ask(orderId);
    const later = await owner.ask(orderId, { schedule: { at } });
    expect(later.challengeId).not.toBe(now.challengeId);
    expect(later.form.body.contentHash).not.toBe(now.form.body.contentHash);
    expect((await owner.confirm(orderId, later)).body.status).toBe('scheduled');
  });

  it('that races the confirmation is either signed or not there', async () => {
    for (let round = 0; round < 15; round += 1) {
      const orderId = await owner.filledOrder();
      const asked = await owner.ask(orderId);
      const [edited, confirmed] = await Promise.all([
        owner.call('POST', `/orders/${orderId}/lines`, { productType: 'direct-charge', mobile: freshMobile(), amount: '50000' }),
        owner.confirm(orderId, asked),
      ]);
      const order = (await owner.read(orderId)).body as { status: string; lineCount: number };
      if (confirmed.status === 202) {
        expect([edited.status, edited.body.code]).toEqual([409, 'order-not-editable']);
        expect(order).toMatchObject({ status: 'active', lineCount: 1 });
      } else {
        expect([confirmed.body.code, edited.status]).toEqual(['order-changed', 201]);
        expect(order).toMatchObject({ status: 'draft', lineCount: 2 });
      }
    }
  });
});

describe('not enough credit', () => {
  const price = 50_000n;
  /** Leaves the second organisation with exactly this much. */
  async function leave(amount: bigint): Promise<Buyer> {
    const poor = await buyer(api(), 'otherCustomer');
    const available = BigInt((await credit(poor)).available);
    const organisationId = await api().organisationOf('otherCustomer');
    if (available !== amount) {
      await api().owner.transaction((tx) => postCredit(api().owner, tx, {
        id: `credit:test:${performance.now()}`, organisationId, amount: amount - available, source: 'adjustments', description: 'آزمون',
      }));
    }
    return poor;
  }

  it('refuses a run at once, says how much is missing and sends no SMS', async () => {
    const poor = await leave(price - 1n);
    const orderId = await poor.filledOrder([String(price)]);
    const codes = async () => (await api().sms.codes('+989352220001', 'order-confirmation')).length;
    const before = await codes();
    const { form } = await poor.ask(orderId);
    expect(form.status).toBe(422);
    expect(form.body).toMatchObject({ code: 'insufficient-credit', available: '49999', payable: '50000', shortfall: '1' });
    expect(await codes()).toBe(before);
  });

  it('at the confirmation does not use the code up', async () => {
    const poor = await leave(price);
    const [first, second] = [await poor.filledOrder([String(price)]), await poor.filledOrder([String(price)])];
    const [askedFirst, askedSecond] = [await poor.ask(first), await poor.ask(second)];
    expect((await poor.confirm(first, askedFirst)).status).toBe(202);
    const refused = await poor.confirm(second, askedSecond);
    expect([refused.status, refused.body.code, refused.body.shortfall]).toEqual([422, 'insufficient-credit', '50000']);
    expect((await poor.read(second)).body.status).toBe('draft');
    expect(await runsOf(second)).toEqual([]);
    await leave(price);
    expect((await poor.confirm(second, askedSecond)).status).toBe(202);
  });

  it('lets of a hundred orders that race for the last credit just as many through as it pays', async () => {
    const poor = await leave(price * 7n);
    const orders = [];
    for (let i = 0; i < 100; i += 1) orders.push(await poor.filledOrder([String(price)]));
    const asked = [];
    for (const orderId of orders) asked.push({ orderId, ...(await poor.ask(orderId)) });
    const answers = await Promise.all(asked.map((one) => poor.confirm(one.orderId, one)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(7);
    expect(answers.filter(({ body }) => body.code === 'insufficient-credit')).toHaveLength(93);
    expect((await credit(poor)).available).toBe('0');
    expect((await auditLedger(api().db)).ok).toBe(true);
  });
});
