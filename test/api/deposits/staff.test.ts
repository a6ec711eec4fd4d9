import { describe, expect, it } from 'vitest';
import { providerOf } from '../admin/staff.ts';
import { useApi } from '../support/use-api.ts';
import { slipDesk } from './slip-form.ts';

const api = useApi();
const { portal, admin, hand, decide, available } = slipDesk(api);

async function credited(amount: string) {
  const { body: { id } } = await hand({ amount });
  expect((await decide(id, { decision: 'approve', slipAmount: amount, expectedVersion: 1 })).status).toBe(200);
  return id as string;
}

describe('an adjustment', () => {
  it('undoes a wrong credit by two people, and the owners are told', async () => {
    const before = await available();
    const depositId = await credited('3000000');
    const organisationId = await api().organisationOf('customer');
    const proposal = await admin('finance', 'POST', '/adjustments', { organisationId, amount: '-3000000', reason: 'واریز به حساب دیگری بود', depositId });
    expect(proposal).toMatchObject({ status: 201, body: { status: 'proposed', version: 1 } });
    const { id } = proposal.body;
    expect((await admin('finance', 'POST', `/adjustments/${id}/decision`, { decision: 'approve', expectedVersion: 1 })).status).toBe(403);
    expect(await available()).toBe(before + 3_000_000n);
    expect((await admin('supervisor', 'POST', `/adjustments/${id}/decision`, { decision: 'approve', expectedVersion: 1 })).body).toEqual({ id, status: 'approved' });
    expect(await available()).toBe(before);
    const again = await admin('supervisor', 'POST', `/adjustments/${id}/decision`, { decision: 'approve', expectedVersion: 1 });
    expect(again.body).toMatchObject({ status: 409, code: 'already-decided', decidedBy: 'شیرین حیدری' });
    expect((await portal('customer', 'GET', `/deposits/${depositId}`)).body).toMatchObject({ status: 'approved', undoneAt: expect.any(String) });
    expect((await portal('customer', 'GET', '/messages')).body.items[0]).toMatchObject({ kind: 'credit-adjusted' });
    const listed = await admin('supervisor', 'GET', `/adjustments?filter=${JSON.stringify({ depositId })}`);
    expect(listed.body).toMatchObject([{ id, amount: '-3000000', proposedBy: 'لیلا موسوی', decidedBy: 'شیرین حیدری', depositId }]);
    expect((await admin('supervisor', 'POST', '/ledger-audit')).body).toMatchObject({ ok: true });
  });

  it('beyond what is available stays open', async () => {
    const organisationId = await api().organisationOf('otherCustomer');
    const amount = `-${(await available('otherCustomer')) + 1n}`;
    const { body: { id } } = await admin('finance', 'POST', '/adjustments', { organisationId, amount, reason: 'آزمایش' });
    expect((await admin('supervisor', 'POST', `/adjustments/${id}/decision`, { decision: 'approve', expectedVersion: 1 })).body).toMatchObject({ status: 422, code: 'insufficient-credit' });
    expect((await admin('finance', 'GET', `/adjustments/${id}`)).body.status).toBe('proposed');
    expect((await admin('supervisor', 'POST', `/adjustments/${id}/decision`, { decision: 'reject', expectedVersion: 1 })).body).toMatchObject({ status: 422, code: 'validation' });
    expect((await admin('supervisor', 'POST', `/adjustments/${id}/decision`, { decision: 'reject', reason: 'اعتبار کافی نیست', expectedVersion: 1 })).body.status).toBe('rejected');
  });

  it.each([[{ amount: '0' }, 'amount'], [{ amount: '1.5' }, 'amount'], [{ amount: -5 }, 'amount'], [{ amount: '-99999999999999' }, 'amount'], [{ reason: ' ' }, 'reason'], [{ organisationId: '01999999-9999-7999-8999-999999999999' }, 'organisationId'], [{ depositId: '01999999-9999-7999-8999-999999999999' }, 'depositId']])(
    'with %j is refused', async (wrong, field) => {
      const body = { organisationId: await api().organisationOf('customer'), amount: '-5', reason: 'آزمایش', ...wrong };
      expect((await admin('finance', 'POST', '/adjustments', body)).body).toMatchObject({ status: 422, errors: [{ field }] });
    });
});

describe('a slip in hand', () => {
  it('is shown with who has it, until it is decided', async () => {
    const { body: { id } } = await hand({ amount: '4000000' });
    expect((await admin('finance', 'POST', `/deposits/${id}/claim`, {})).status).toBe(200);
    expect((await admin('secondFinance', 'GET', `/deposits/${id}`)).body).toMatchObject({ claimedBy: 'لیلا موسوی', claimedById: expect.any(String) });
    expect((await admin('secondFinance', 'POST', `/deposits/${id}/claim`, {})).body).toMatchObject({ status: 409, code: 'already-claimed', claimedBy: 'لیلا موسوی' });
    await decide(id, { decision: 'approve', slipAmount: '4000000', expectedVersion: 1 });
    expect((await admin('secondFinance', 'GET', `/deposits/${id}`)).body).toMatchObject({ claimedBy: null, claimedById: null });
  });
});

describe('banks and the company’s accounts', () => {
  it('are kept by admin through the back office’s own data provider', async () => {
    const provider = await providerOf(api(), 'admin');
    const bank = await provider.create('banks', { data: { code: 'noor-test', name: 'بانک نور آزمایشی', shebaCode: '099' } });
    expect(bank.data).toMatchObject({ id: 'noor-test', active: true });
    await provider.update('banks', { id: 'noor-test', data: { active: false }, previousData: bank.data });
    expect((await portal('viewer', 'GET', '/banks')).text).not.toContain('noor-test');
    await expect(provider.update('banks', { id: 'noor-test', data: { code: 'other' }, previousData: bank.data })).rejects.toMatchObject({ status: 422 });

    const account = await provider.create('company-accounts', { data: { bank: 'mellat', number: '۱۲۳۴-۵۶۷', sheba: 'ir16 0120 0000 0000 1234 5678 90', holder: 'کوک' } });
    expect(account.data).toMatchObject({ number: '1234-567', sheba: 'IR160120000000001234567890', active: true });
    const listed = (await portal('viewer', 'GET', '/company-accounts')).body.items as { id: string }[];
    expect(listed.map(({ id }) => id)).toContain(account.data.id);
    await provider.delete('company-accounts', { id: account.data.id as string, previousData: account.data });
    await provider.delete('banks', { id: 'noor-test', previousData: bank.data });
    await expect(provider.getOne('banks', { id: 'noor-test' })).rejects.toMatchObject({ status: 404 });
  });

  it('refuse a wrong check digit, another bank’s Sheba, and what is there already', async () => {
    const account = { bank: 'mellat', number: '1234567', sheba: 'IR160120000000001234567890', holder: 'کوک' };
    const put = (given: object) => admin('admin', 'POST', '/company-accounts', { ...account, ...given });
    expect((await put({ sheba: 'IR160120000000001234567891' })).body).toMatchObject({ status: 422, errors: [{ field: 'sheba', code: 'invalid-sheba' }] });
    expect((await put({ bank: 'melli' })).body).toMatchObject({ status: 422, errors: [{ field: 'sheba', code: 'sheba-of-another-bank' }] });
    expect((await put({ bank: 'nowhere' })).body).toMatchObject({ status: 422, errors: [{ field: 'bank' }] });
    expect((await put({})).status).toBe(201);
    expect((await put({})).body).toMatchObject({ status: 409, code: 'already-exists' });
  });

  it('an account that was paid into is closed, not changed', async () => {
    const { body: deposit } = await hand();
    const path = `/company-accounts/${deposit.companyAccountId}`;
    expect((await admin('admin', 'PUT', path, { number: '99999' })).body).toMatchObject({ status: 422, errors: [{ field: 'number', code: 'immutable' }] });
    expect((await admin('admin', 'DELETE', path)).body).toMatchObject({ code: 'in-use' });
    expect((await admin('admin', 'PUT', path, { active: false })).status).toBe(200);
    expect((await hand({ companyAccountId: deposit.companyAccountId })).body).toMatchObject({ status: 422, errors: [{ code: 'unknown-account' }] });
  });
});
