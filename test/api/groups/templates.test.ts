import { describe, expect, it } from 'vitest';
import { planStillAhead } from '../../../database/templates/plan-still-ahead.ts';
import { buyer, workbook } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { makeGroup } from './make-group.ts';

/** An order's settings kept as a template, and a new draft made from them as the world is today. */
const api = useApi();

let made = 0;
const freshName = () => `الگوی ${(made += 1)}`;

describe('a template', () => {
  it('keeps what an order was filled with, and fills the next one at today’s members, rules and prices', async () => {
    const { call, order, product } = await buyer(api());
    const groupId = await makeGroup(api(), [{ mobile: '09352220001', amount: '60000' }, { mobile: '09121110002', amount: '60000' }]);
    const bundle = await product('internet-package', 2);
    const orderId = await order();
    await call('POST', `/orders/${orderId}/lines/from-group`, { groupId });
    await call('POST', `/orders/${orderId}/lines/from-group`, { groupId, productId: bundle.id, acceptValidRows: true });
    const name = freshName();
    const template = await call('POST', '/templates', { name, orderId });
    expect([template.status, template.body]).toMatchObject([201, {
      name, saleType: 'charge-and-package',
      fills: [{ kind: 'charge', group: { id: groupId, memberCount: 2 } }, { kind: 'internet-package', group: { id: groupId }, product: { id: bundle.id, operatorCode: 2 } }],
    }]);
    expect(template.body).not.toHaveProperty('plan');

    await call('POST', `/groups/${groupId}/members`, { mobile: '09352220003' });
    await api().db.query(`update products set face_value = face_value + 1000, price = price + 1000 where id = $1`, [bundle.id]);
    const next = await call('POST', '/orders', { name: 'آذر', templateId: template.body.id });
    expect([next.status, next.body]).toMatchObject([201, {
      name: 'آذر', status: 'draft', lineCount: 4, total: String(2 * 60_000 + 2 * (Number(bundle.price) + 1000)),
      fills: [
        { group: { id: groupId }, verdict: { accepted: 2, rejected: 1, errors: [{ row: 3, code: 'amount-missing' }] } },
        { group: { id: groupId }, verdict: { accepted: 2, rejected: 1, errors: [{ row: 2, code: 'other-operator' }] } },
      ],
    }]);
    // Those who were left out can be mended in the new draft.
    const { uploadId } = next.body.fills[0].verdict as { uploadId: string };
    expect((await call('PUT', `/orders/${next.body.id}/uploads/${uploadId}/rows/3`, { amount: '50000' })).status).toBe(200);
    expect((await call('POST', `/orders/${next.body.id}/uploads/${uploadId}/apply`, { acceptValidRows: true })).status).toBe(200);
    expect((await call('GET', `/orders/${next.body.id}`)).body.lineCount).toBe(5);
  });

  it('without groups keeps what was bought, and no number at all', async () => {
    const { call, order, upload, product } = await buyer(api());
    const bundle = await product('internet-package', 2);
    const orderId = await order({ saleType: 'internet-package' });
    await upload(orderId, await workbook([['09352220001']], ['شماره همراه']), { operatorCode: '2', productId: bundle.id });
    const groupId = await makeGroup(api(), [{ mobile: '09352220009' }]);
    await call('POST', `/orders/${orderId}/lines/from-group`, { groupId, productId: bundle.id });
    const template = await call('POST', '/templates', { name: freshName(), orderId, withGroups: false });
    expect(template.body).toMatchObject({ saleType: 'internet-package', fills: [{ kind: 'internet-package', product: { id: bundle.id } }] });
    expect(template.text).not.toContain('9352220');
    const next = await call('POST', '/orders', { name: 'دی', templateId: template.body.id });
    expect([next.status, next.body]).toMatchObject([201, { saleType: 'internet-package', lineCount: 0, fills: [] }]);
  });

  it('says of a group what keeps it out, and makes the draft all the same', async () => {
    const { call, order } = await buyer(api());
    const [emptied, gone] = [await makeGroup(api(), [{ mobile: '09121110001' }]), await makeGroup(api(), [{ mobile: '09121110002' }])];
    const orderId = await order();
    for (const groupId of [emptied, gone]) await call('POST', `/orders/${orderId}/lines/from-group`, { groupId, amount: '50000' });
    const template = await call('POST', '/templates', { name: freshName(), orderId });
    const { items } = (await call('GET', `/groups/${emptied}/members`)).body;
    await call('DELETE', `/groups/${emptied}/members/${items[0].id}`);
    await call('DELETE', `/groups/${gone}`);
    const next = await call('POST', '/orders', { name: 'بهمن', templateId: template.body.id });
    expect([next.status, next.body]).toMatchObject([201, { lineCount: 0, fills: [{ group: { id: emptied }, problem: { code: 'group-empty' } }] }]);
    expect(next.body.fills).toHaveLength(1);
  });

  it('takes nothing half where an operator cannot be charged any more', async () => {
    const { call, order } = await buyer(api());
    const groupId = await makeGroup(api(), [{ mobile: '09121110001' }, { mobile: '09981000002' }]);
    const orderId = await order();
    await call('POST', `/orders/${orderId}/lines/from-group`, { groupId, amount: '50000', acceptValidRows: true });
    const template = await call('POST', '/templates', { name: freshName(), orderId });
    await api().db.query(`update products set active = false where operator_code = 5 and type = 'direct-charge'`);
    const next = await call('POST', '/orders', { name: 'اسفند', templateId: template.body.id });
    await api().db.query(`update products set active = true where operator_code = 5 and type = 'direct-charge'`);
    expect([next.status, next.body]).toMatchObject([201, { lineCount: 0, total: '0', fills: [{ problem: { code: 'product-not-available' } }] }]);
    expect((await call('GET', `/orders/${next.body.id}/lines`)).body).toMatchObject({ items: [], total: 0 });
  });

  it('keeps the plan, but not a single time that has passed', async () => {
    const { call, filledOrder, ask, confirm } = await buyer(api());
    const orderId = await filledOrder();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    expect((await confirm(orderId, await ask(orderId, { schedule: { at } }))).status).toBe(202);
    const template = await call('POST', '/templates', { name: freshName(), orderId });
    expect(new Date(template.body.plan.schedule.at as string).toISOString()).toBe(at);
    const make = async () => (await call('POST', '/orders', { name: 'بعدی', templateId: template.body.id })).body as { plan?: { schedule: { at: string } }; status: string };
    expect(await make()).toMatchObject({ status: 'draft', plan: template.body.plan });
    await api().db.query(`update order_templates set plan = jsonb_set(plan, '{schedule,at}', '"2026-01-01T00:00:00.000Z"') where id = $1`, [template.body.id]);
    expect(await make()).not.toHaveProperty('plan');
    expect(planStillAhead(undefined, new Date())).toBeUndefined();
  });

  it('keeps a repetition as its order had it', async () => {
    const { call, filledOrder, ask, confirm } = await buyer(api());
    const orderId = await filledOrder();
    const reply = await ask(orderId, { repeat: { kind: 'weekly', at: '09:30', weekdays: ['saturday'] } });
    expect((await confirm(orderId, reply)).status).toBe(202);
    const template = await call('POST', '/templates', { name: freshName(), orderId });
    expect(template.body.plan).toMatchObject({ repeat: { kind: 'weekly', at: '09:30', weekdays: ['saturday'] } });
    const next = await call('POST', '/orders', { name: 'هفتگی', templateId: template.body.id });
    expect([next.status, next.body]).toMatchObject([201, { status: 'draft', plan: template.body.plan }]);
    // Nothing of it is due: it is a draft, and only a confirmation makes it run.
    expect(next.body).not.toHaveProperty('nextOccurrenceAt');
    expect((await call('GET', `/orders/${next.body.id}/runs`)).body.items).toEqual([]);
  });

  it('has a name of its own, is found, and goes while its orders stay', async () => {
    const { call, order } = await buyer(api());
    const orderId = await order();
    expect((await call('POST', '/templates', { name: 'پاداش ماهانه', orderId })).status).toBe(201);
    expect(await call('POST', '/templates', { name: 'پاداش ماهانه', orderId })).toMatchObject({ status: 409, body: { code: 'name-taken' } });
    expect(await call('POST', '/templates', { name: '', orderId })).toMatchObject({ status: 422, body: { code: 'validation' } });
    const found = await call('GET', `/templates?q=${encodeURIComponent('ماهانه')}`);
    expect(found.body).toMatchObject({ total: 1, items: [{ name: 'پاداش ماهانه', fills: [] }] });
    const { id } = found.body.items[0] as { id: string };
    const made = await call('POST', '/orders', { name: 'از الگو', templateId: id });
    expect((await call('DELETE', `/templates/${id}`)).status).toBe(204);
    expect((await call('DELETE', `/templates/${id}`)).status).toBe(404);
    expect((await call('GET', `/orders/${made.body.id}`)).status).toBe(200);
    expect(await call('POST', '/orders', { name: 'از الگو', templateId: id })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('of another organisation, or of another’s order, does not exist', async () => {
    const { call, order } = await buyer(api());
    const other = await buyer(api(), 'otherCustomer');
    const theirs = await other.order();
    expect((await call('POST', '/templates', { name: freshName(), orderId: theirs })).status).toBe(404);
    const template = await other.call('POST', '/templates', { name: freshName(), orderId: theirs });
    expect((await call('POST', '/orders', { name: 'از الگو', templateId: template.body.id })).status).toBe(404);
    expect((await call('GET', '/templates?pageSize=1000')).text).not.toContain(template.body.id);
    const mine = await call('POST', '/templates', { name: freshName(), orderId: await order() });
    const viewer = await api().tokenOf('viewer');
    expect((await api().call('GET', '/api/portal/templates', { token: viewer })).body.total).toBeGreaterThan(0);
    expect((await api().call('DELETE', `/api/portal/templates/${mine.body.id}`, { token: viewer })).status).toBe(403);
  });
});
