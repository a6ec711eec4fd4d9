import { describe, expect, it } from 'vitest';
import { buyer } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { makeGroup } from './make-group.ts';

/** An order filled from a group: today's rules, a verdict for each member, and no tie to the group afterwards. */
const api = useApi();

async function linesOf(orderId: string) {
  const { call } = await buyer(api());
  return (await call('GET', `/orders/${orderId}/lines`)).body.items as Record<string, unknown>[];
}

describe('an order filled from a group', () => {
  it('gives each member their own amount, or one amount to all', async () => {
    const { call, order, read } = await buyer(api());
    const groupId = await makeGroup(api(), [{ mobile: '09121110001', amount: '100000' }, { mobile: '09352220002', amount: '60000' }]);
    const own = await order();
    expect(await call('POST', `/orders/${own}/lines/from-group`, { groupId })).toMatchObject({
      status: 200, body: { kind: 'charge', status: 'applied', rows: 2, accepted: 2, rejected: 0, total: '160000' },
    });
    expect(await linesOf(own)).toMatchObject([
      { mobile: '+989121110001', operatorCode: 1, operatorSource: 'prefix', amount: '100000', productType: 'direct-charge' },
      { mobile: '+989352220002', operatorCode: 2, amount: '60000' },
    ]);
    const same = await order();
    expect((await call('POST', `/orders/${same}/lines/from-group`, { groupId, amount: '۵۰٬۰۰۰' })).status).toBe(200);
    expect((await read(same)).body).toMatchObject({ lineCount: 2, total: '100000' });
  });

  it('lists the members that cannot be charged, and goes on without them only when asked to', async () => {
    const { call, order, read } = await buyer(api());
    const groupId = await makeGroup(api(), [{ mobile: '09121110001', amount: '100000' }, { mobile: '09352220002' }]);
    const id = await order();
    const refused = await call('POST', `/orders/${id}/lines/from-group`, { groupId });
    expect([refused.status, refused.body]).toMatchObject([422, {
      code: 'rejected-rows', accepted: 1, rejected: 1, errors: [{ row: 2, column: 'مبلغ', code: 'amount-missing' }],
    }]);
    expect((await read(id)).body.lineCount).toBe(0);
    const place = `/orders/${id}/uploads/${refused.body.uploadId}`;
    expect(await call('PUT', `${place}/rows/2`, { amount: '50000' })).toMatchObject({ body: { verdict: 'accepted' } });
    expect((await call('POST', `${place}/apply`, {})).status).toBe(200);
    expect((await read(id)).body).toMatchObject({ lineCount: 2, total: '150000' });
    expect((await call('POST', `/orders/${await order()}/lines/from-group`, { groupId, acceptValidRows: true })).status).toBe(200);
  });

  it('activates a package for its own operator’s members, those that were ported to it and those it learned of', async () => {
    const { call, order, product } = await buyer(api());
    const groupId = await makeGroup(api(), [
      { mobile: '09352220001' }, { mobile: '09121110002' }, { mobile: '09121110003', operatorCode: 2 }, { mobile: '09121110004' },
    ]);
    await api().owner.query(`insert into learned_operators (mobile, operator_code) values ('+989121110004', 2) on conflict (mobile) do update set operator_code = 2`);
    const { id: productId } = await product('internet-package', 2);
    const id = await order();
    const answer = await call('POST', `/orders/${id}/lines/from-group`, { groupId, productId, acceptValidRows: true });
    expect([answer.status, answer.body]).toMatchObject([200, { kind: 'internet-package', accepted: 3, rejected: 1, errors: [{ row: 2, code: 'other-operator' }] }]);
    expect((await linesOf(id)).map(({ mobile, operatorSource }) => [mobile, operatorSource])).toEqual([
      ['+989352220001', 'prefix'], ['+989121110003', 'customer'], ['+989121110004', 'learned'],
    ]);
  });

  it('gives one operator’s kind of charge to its members alone', async () => {
    const { call, order } = await buyer(api());
    const [kind] = await api().db.query<{ id: string }>(`select id from products where type = 'direct-charge' and operator_code = 2 and not is_default and active limit 1`);
    const groupId = await makeGroup(api(), [{ mobile: '09352220001' }, { mobile: '09121110002' }]);
    const id = await order();
    const answer = await call('POST', `/orders/${id}/lines/from-group`, { groupId, productId: kind?.id, amount: '100000', acceptValidRows: true });
    expect([answer.status, answer.body]).toMatchObject([200, { accepted: 1, rejected: 1, errors: [{ row: 2, code: 'other-operator' }] }]);
    expect(await linesOf(id)).toMatchObject([{ mobile: '+989352220001', productId: kind?.id }]);
  });

  it('refuses what no member could get, with nothing changed', async () => {
    const { call, order, product, read } = await buyer(api());
    const groupId = await makeGroup(api(), [{ mobile: '09121110001' }]);
    const empty = await makeGroup(api(), []);
    const pin = await product('pin-charge', 1);
    const packageOf2 = await product('internet-package', 2);
    const id = await order();
    const charges = await order({ saleType: 'charge' });
    const refusals: [string, object, string][] = [
      [id, { groupId: empty, amount: '50000' }, 'group-empty'],
      [id, { groupId, amount: '49999' }, 'validation'],
      [id, { groupId, amount: '100.000' }, 'validation'],
      [id, { groupId, productId: pin.id }, 'validation'],
      [id, { groupId, productId: groupId }, 'product-not-available'],
      [id, { groupId, productId: packageOf2.id, amount: '1' }, 'validation'],
      [charges, { groupId, productId: packageOf2.id }, 'sale-type-mismatch'],
      [id, { groupId, amount: 50_000 }, 'validation'],
    ];
    for (const [orderId, body, code] of refusals) {
      expect(await call('POST', `/orders/${orderId}/lines/from-group`, body), JSON.stringify(body)).toMatchObject({ status: 422, body: { code } });
    }
    expect((await read(id)).body).toMatchObject({ lineCount: 0, version: 1 });
    expect(await api().db.query('select 1 from uploads where order_id = any($1::uuid[])', [[id, charges]])).toEqual([]);
  });

  it('is asked about before the same group is bought twice', async () => {
    const { call, order, read } = await buyer(api());
    const groupId = await makeGroup(api(), [{ mobile: '09121110001' }]);
    const id = await order();
    const fill = (more = {}) => call('POST', `/orders/${id}/lines/from-group`, { groupId, amount: '50000', ...more });
    expect((await fill()).status).toBe(200);
    expect(await fill()).toMatchObject({ status: 409, body: { code: 'same-file' } });
    expect(await fill({ acceptSameFile: true })).toMatchObject({ status: 200, body: { warnings: 1 } });
    expect((await read(id)).body.lineCount).toBe(2);
  });

  it('is filled once by a call that is sent twice, or many times at once', async () => {
    const { call, order, read } = await buyer(api());
    const groupId = await makeGroup(api(), [{ mobile: '09121110001' }, { mobile: '09121110002' }]);
    const id = await order();
    const headers = { 'Idempotency-Key': `fill-${id}` };
    const fill = (key?: Record<string, string>) => call('POST', `/orders/${id}/lines/from-group`, { groupId, amount: '50000' }, key);
    const first = await fill(headers);
    expect(await fill(headers)).toMatchObject({ status: 200, body: first.body });
    // Without a key the second of two presses at once is told that the group is there already.
    const other = await order();
    const answers = await Promise.all(Array.from({ length: 5 }, () => call('POST', `/orders/${other}/lines/from-group`, { groupId, amount: '50000' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    for (const orderId of [id, other]) expect((await read(orderId)).body).toMatchObject({ lineCount: 2, total: '100000' });
  });

  it('keeps its lines when the group changes or goes: a draft, and an order that was confirmed', async () => {
    const { call, order, ask, confirm } = await buyer(api());
    const groupId = await makeGroup(api(), [{ mobile: '09121110001', amount: '50000' }, { mobile: '09121110002', amount: '50000' }]);
    const [draft, confirmed] = [await order(), await order()];
    for (const id of [draft, confirmed]) expect((await call('POST', `/orders/${id}/lines/from-group`, { groupId })).status).toBe(200);
    const reply = await ask(confirmed);
    const before = [await linesOf(draft), await linesOf(confirmed)];

    const { items } = (await call('GET', `/groups/${groupId}/members`)).body;
    await call('DELETE', `/groups/${groupId}/members/${items[0].id}`);
    await call('POST', `/groups/${groupId}/members`, { mobile: '09121110003', amount: '900000' });
    // The code was sent before the group changed: what it signed has not.
    expect((await confirm(confirmed, reply)).status).toBe(202);
    expect((await call('DELETE', `/groups/${groupId}`)).status).toBe(204);
    expect([await linesOf(draft), await linesOf(confirmed)]).toEqual(before);
    expect((await call('GET', `/orders/${confirmed}/runs`)).body.items).toMatchObject([{ counts: { reserved: 2 } }]);
  });

  it('takes a group of one’s own organisation only, and only into a draft', async () => {
    const { call, order, filledOrder, ask, confirm } = await buyer(api());
    const theirs = await makeGroup(api(), [{ mobile: '09121110001' }], { person: 'otherCustomer' });
    expect(await call('POST', `/orders/${await order()}/lines/from-group`, { groupId: theirs, amount: '50000' })).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const mine = await makeGroup(api(), [{ mobile: '09121110001' }]);
    const done = await filledOrder();
    expect((await confirm(done, await ask(done))).status).toBe(202);
    expect(await call('POST', `/orders/${done}/lines/from-group`, { groupId: mine, amount: '50000' })).toMatchObject({ status: 409, body: { code: 'order-not-editable' } });
  });
});
