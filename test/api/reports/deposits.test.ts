import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { creditPayment } from '../../../database/payments/credit-payment.ts';
import { slipDesk, today } from '../deposits/slip-form.ts';
import { useApi } from '../support/use-api.ts';
import { VERIFIED } from '../../database/payments/at-the-bank.ts';
import { reportsOf } from './reader.ts';

const api = useApi({ withBank: true });
const desk = slipDesk(api);
const { get, csv, download } = reportsOf(api);
const YESTERDAY = formatJalaliDate(addDays(toJalali(Date.now()), -1));

const ids: Record<string, string> = {};
beforeAll(async () => {
  const pay = async (amount: string) => api().call('POST', '/api/portal/payments', { token: await api().tokenOf('customer'), body: { amount } });
  const verified = await pay('500000');
  ids['verified'] = verified.body.id;
  await creditPayment(api().db, verified.body.id, VERIFIED);
  ids['pending'] = (await pay('700000')).body.id;
  const approved = await desk.hand({ amount: '5000000', trackingNumber: '٠٠١٢٣-۴۵۶', payer: 'شركت نمونه', bank: 'mellat' });
  ids['approved'] = approved.body.id;
  expect((await desk.decide(approved.body.id, { decision: 'approve', slipAmount: '5000000', expectedVersion: 1 })).status).toBe(200);
  const rejected = await desk.hand({ amount: '6000000', method: 'branch' });
  ids['rejected'] = rejected.body.id;
  expect((await desk.decide(rejected.body.id, { decision: 'reject', reason: '=cmd|calc', slipAmount: '6000000', expectedVersion: 1 })).status).toBe(200);
  ids['in-review'] = (await desk.hand({ amount: '8000000' })).body.id;
  await desk.hand({ amount: '9000000' }, { person: 'otherCustomer' });
});

interface Item { id: string; status: string; amount: string; method: string; kind: string }
const list = async (filter: Record<string, string | number> = {}) => {
  const answer = await get('deposits', filter);
  expect(answer.status, answer.text).toBe(200);
  return answer.body as { items: Item[]; total: number; totals: { count: number; amount: string; credited: object; byStatus: object[] } };
};
const statuses = async (filter: Record<string, string | number>) => (await list(filter)).items.map(({ status }) => status);

describe('گزارش پرداخت', () => {
  it('shows every payment and slip of the organisation, the newest first, with totals by status', async () => {
    const { items, total, totals } = await list();
    expect(items.map(({ id, status }) => [status, id])).toEqual(['in-review', 'rejected', 'approved', 'pending', 'verified'].map((status) => [status, ids[status]]));
    expect(total).toBe(5);
    expect(totals).toEqual({
      count: 5, amount: '20200000', credited: { count: 2, amount: '5500000' },
      byStatus: [['approved', '5000000'], ['in-review', '8000000'], ['pending', '700000'], ['rejected', '6000000'], ['verified', '500000']]
        .map(([status, amount]) => ({ status, count: 1, amount })),
    });
    expect(items[1]).toMatchObject({ kind: 'deposit', method: 'branch', date: today(), paidOn: today(), reason: '=cmd|calc', undone: false });
    expect(items[2]).toMatchObject({ kind: 'deposit', method: 'internet-transfer', trackingNumber: '٠٠١٢٣-۴۵۶', bankName: 'بانک ملت', decidedAt: expect.any(String) });
    expect(items[4]).toMatchObject({ kind: 'payment', method: 'online', amount: '500000', trackingNumber: expect.any(String) });
  });

  it('is narrowed by day, status, method and search', async () => {
    expect(await statuses({ status: 'verified,approved' })).toEqual(['approved', 'verified']);
    expect(await statuses({ method: 'online' })).toEqual(['pending', 'verified']);
    expect(await statuses({ method: 'branch,internet-transfer', status: 'rejected' })).toEqual(['rejected']);
    expect(await statuses({ q: 'شرکت نمونه' })).toEqual(['approved']);
    expect(await statuses({ q: '123456' })).toEqual(['approved']);
    expect(await statuses({ to: YESTERDAY })).toEqual([]);
    expect(await statuses({ from: today(), to: today(), page: 2, pageSize: 2 })).toEqual(['approved', 'pending']);
    expect((await list({ sort: '-amount' })).items.map(({ amount }) => amount)).toEqual(['8000000', '6000000', '5000000', '700000', '500000']);
  });

  it.each([{ operatorCode: '1' }, { mobile: '09121112201' }, { productType: 'pin-charge' }, { orderId: '01999999-9999-7999-8999-999999999999' }, { status: 'succeeded' }, { method: 'cash' }, { from: today(), to: YESTERDAY }] as Record<string, string>[])(
    'refuses %j', async (filter) => {
      expect((await get('deposits', filter)).status).toBe(422);
    });

  it('comes as CSV and Excel, in words, with reasons that are no formulas', async () => {
    const rows = await csv('deposits');
    expect(rows[0]).toBe('\ufeffتاریخ,زمان,روش پرداخت,مبلغ,وضعیت,شماره پیگیری,بانک,پرداخت‌کننده,تاریخ فیش,تاریخ تعیین تکلیف,توضیح');
    expect(rows).toHaveLength(6);
    expect(rows[2]).toMatch(new RegExp(`^${today()},\\d\\d:\\d\\d,شعبه بانک,6000000,رد شده,.*,'=cmd\\|calc$`));
    expect(rows[5]).toMatch(/,پرداخت آنلاین,500000,موفق,/);
    expect(await csv('deposits', { status: 'verified' })).toHaveLength(2);
    expect((await download('deposits.xlsx')).headers.get('content-type')).toContain('spreadsheetml');
  });

  it('another organisation sees its own alone', async () => {
    expect((await reportsOf(api, 'otherCustomer').get('deposits')).body.totals).toMatchObject({ count: 1, amount: '9000000' });
  });
});
