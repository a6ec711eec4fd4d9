import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';
import { day, discountsOf } from './give-discount.ts';

const api = useApi();
let discounts: Awaited<ReturnType<typeof discountsOf>>;
beforeAll(async () => {
  discounts = await discountsOf(api());
});
afterEach(() => discounts.forgetAll());

describe('the list of discounts', () => {
  it('is written by an admin, and the audit trail keeps what was there before and after', async () => {
    const id = await discounts.give(250, { operatorCode: 2, until: day(30) });
    const changed = await discounts.call('PUT', `/${id}`, { basisPoints: 300 });
    expect(changed.body).toMatchObject({ basisPoints: 300, operatorCode: 2, operatorName: 'ایرانسل', from: day(0), until: day(30), inForce: true, ended: false });
    const [event] = await api().db.query<{ detail: unknown }>(`select detail from audit_events where action = 'discount.update' and subject = $1`, [`discount/${id}`]);
    expect(event?.detail).toMatchObject({ before: { basisPoints: 250 }, after: { basisPoints: 300 } });
  });

  it('ends one at once and for good', async () => {
    const id = await discounts.give(250);
    expect((await discounts.end(id)).body).toMatchObject({ ended: true, inForce: false });
    for (const body of [{ ended: false }, { basisPoints: 1 }]) {
      const refused = await discounts.call('PUT', `/${id}`, body);
      expect([refused.status, refused.body.code]).toEqual([409, 'wrong-state']);
    }
    // Another may begin the same day.
    await discounts.give(300);
  });

  it('lets go only of one that has not begun', async () => {
    const id = await discounts.give(250);
    expect((await discounts.call('DELETE', `/${id}`)).body.code).toBe('in-use');
    expect((await discounts.call('DELETE', `/${await discounts.give(250, { from: day(2), operatorCode: 3 })}`)).status).toBe(200);
  });

  it.each([
    ['no part', { basisPoints: 0 }, 'basisPoints'],
    ['more than all', { basisPoints: 10_001 }, 'basisPoints'],
    ['half a basis point', { basisPoints: 2.5 }, 'basisPoints'],
    ['no operator of ours', { operatorCode: 4 }, 'operatorCode'],
    ['no product type', { productType: 'sim' }, 'productType'],
    ['no organisation', { organisationId: '01999999-9999-7999-8999-999999999999' }, 'organisationId'],
    ['no day', { from: '1405/13/01' }, 'from'],
    ['an end before its start', { from: day(5), until: day(4) }, 'until'],
  ])('takes %s', async (_name, body, field) => {
    const refused = await discounts.call('POST', '', { basisPoints: 250, from: day(0), ...body });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0]?.field).toBe(field);
  });

  it.each([
    ['within', { from: day(2), until: day(3) }],
    ['around', { from: day(-2), until: day(30) }],
    ['touching its last day', { from: day(10), until: day(20) }],
    ['without an end', { from: day(1) }],
  ])('has no two that ask for the same on one day: %s', async (_name, days) => {
    await discounts.give(250, { operatorCode: 1, until: day(10) });
    const refused = await discounts.call('POST', '', { basisPoints: 100, operatorCode: 1, ...days });
    expect([refused.status, refused.body.code]).toEqual([409, 'discount-overlaps']);
    await discounts.give(100, { operatorCode: 1, productType: 'pin-charge', ...days });
    await discounts.give(100, { operatorCode: 1, from: day(11) });
  });

  it('keeps that also for ten at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => discounts.call('POST', '', { basisPoints: 100, from: day(0) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
  });
});
