import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatJalaliDate, tehranInstant, toJalali } from '../../../domain/calendar/jalali.ts';
import { makeKey } from '../api-keys/make-key.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';
import { reportsOf } from './reader.ts';

const api = useApi();
const { get, csv, download } = reportsOf(api);

/** Days that are still to come, so that everything is due. */
const TODAY = toJalali(Date.now());
const SECOND_DAY = addDays(TODAY, 2);
const THIRD_DAY = addDays(TODAY, 3);
const FIRST_MOMENT = tehranInstant(SECOND_DAY);
const LAST_MOMENT = new Date(tehranInstant(THIRD_DAY).getTime() - 1);
const NEXT_MOMENT = tehranInstant(THIRD_DAY);

let first: StartedRun;
let second: StartedRun;
let third: StartedRun;
let open: StartedRun;
let packageName: string;
beforeAll(async () => {
  first = await startRun(api(), [direct('09121112201', '50000'), direct('09351112202', '60000'), direct('09211112203', '70000')], { name: 'شارژ آذر' });
  await operatorAnswers(api(), first.runId, ({ operatorCode }) => (operatorCode === 2 ? 'inactive-number' : 'ok'), FIRST_MOMENT);
  const pin = await first.owner.product('pin-charge', 1);
  second = await startRun(api(), [{ productType: 'pin-charge', operatorCode: 1, productId: pin.id, count: 2 }], { name: 'رمزهای جشن' });
  await operatorAnswers(api(), second.runId, () => 'pin:1234567890123456', LAST_MOMENT);
  const bundle = await first.owner.product('internet-package', 2);
  third = await startRun(api(), [{ productType: 'internet-package', mobile: '09351112202', productId: bundle.id, operatorCode: 2 }], { name: 'بسته' });
  await operatorAnswers(api(), third.runId, () => 'ok', NEXT_MOMENT);
  [{ persian: packageName } = { persian: '' }] = await api().db.query<{ persian: string }>('select persian from products where id = $1', [bundle.id]);
  open = await startRun(api(), [direct('09121112201', '50000'), direct('09981112204', '80000')], { name: 'شارژ دی' });
  await operatorAnswers(api(), open.runId, () => 'silence');
  const other = await startRun(api(), [direct('09121112299', '90000')], { person: 'otherCustomer' });
  await operatorAnswers(api(), other.runId, () => 'ok', FIRST_MOMENT);
  // Never sent, and so no transaction.
  const cancelled = await startRun(api(), [direct('09121112288', '110000')], { name: 'لغوشده' });
  const { cancelWaiting } = await import('../../../database/charges/cancel-waiting.ts');
  expect((await first.owner.call('POST', `/runs/${cancelled.runId}/cancel`)).status).toBe(202);
  expect(await cancelWaiting(api().db, cancelled.runId, cancelled.runId, new Date())).toBe(1);
});

interface Item { mobile?: string; status: string; amount: string; date: string; time: string; orderId: string; product: string; productType: string; operatorCode: number }
const list = async (filter: Record<string, string | number> = {}) => {
  const answer = await get('transactions', filter);
  expect(answer.status, `${JSON.stringify(filter)} ${api().log.at(-1)}`).toBe(200);
  return answer.body as { items: Item[]; total: number; totals: { count: number; amount: string; payable: string; byStatus: Record<string, { count: number; amount: string }> } };
};
const mobiles = async (filter: Record<string, string | number>) => (await list(filter)).items.map(({ mobile }) => mobile ?? 'pin');
const day = (date: typeof TODAY) => formatJalaliDate(date);

describe('ریز تراکنش', () => {
  it('shows every transaction of the organisation by time, the newest first, with the guide’s columns', async () => {
    const { items, total, totals } = await list();
    expect(items.map(({ mobile, status }) => [mobile ?? 'pin', status])).toEqual([
      ['+989351112202', 'succeeded'], ['pin', 'succeeded'], ['pin', 'succeeded'],
      ['+989121112201', 'succeeded'], ['+989351112202', 'failed'], ['+989211112203', 'succeeded'],
      ['+989121112201', 'reserved'], ['+989981112204', 'reserved'],
    ]);
    expect(total).toBe(8);
    expect(totals).toMatchObject({ count: 8, byStatus: { reserved: { count: 2, amount: '130000' }, succeeded: { count: 5 }, failed: { count: 1, amount: '60000' } } });
    expect(BigInt(totals.amount)).toBe(items.reduce((sum, { amount }) => sum + BigInt(amount), 0n));
    expect(items[3]).toMatchObject({
      customer: 'شرکت بازرگانی سپهر ایرانیان-شارژ و بسته', date: day(SECOND_DAY), time: '00:00', status: 'succeeded', operatorCode: 1, operator: 'همراه اول',
      productType: 'direct-charge', amount: '50000', price: '50000', orderId: first.orderId, orderName: 'شارژ آذر',
    });
    expect(items[4]).toMatchObject({ failure: { code: 'inactive-number', message: 'شماره غیرفعال است' } });
    expect(items[6]).toMatchObject({ date: day(TODAY), stage: 'inquiring' });
  });

  it.each([1, 2, 3, 5])('gives the same rows in pages of %d, from either end', async (pageSize) => {
    const whole = (await list()).items;
    const paged: Item[] = [];
    for (let page = 1; paged.length < whole.length; page += 1) paged.push(...(await list({ page, pageSize })).items);
    expect(paged).toEqual(whole);
    const upwards: Item[] = [];
    for (let page = 1; upwards.length < whole.length; page += 1) upwards.push(...(await list({ page, pageSize, sort: 'at' })).items);
    expect(upwards.map(({ date, time }) => date + time)).toEqual(whole.map(({ date, time }) => date + time).reverse());
    expect((await list({ page: 100, pageSize })).items).toEqual([]);
  });

  it('takes both days of a range whole, in Tehran', async () => {
    expect(await mobiles({ from: day(SECOND_DAY), to: day(SECOND_DAY) })).toEqual(['pin', 'pin', '+989121112201', '+989351112202', '+989211112203']);
    expect(await mobiles({ from: day(THIRD_DAY) })).toEqual(['+989351112202']);
    expect(await mobiles({ to: day(SECOND_DAY), from: day(addDays(TODAY, 1)), pageSize: 2 })).toEqual(['pin', 'pin']);
    expect(await mobiles({ to: day(addDays(TODAY, 1)) })).toEqual(['+989121112201', '+989981112204']);
    // In paths and queries hyphens are the same, and so are Persian digits.
    expect(await mobiles({ from: day(THIRD_DAY).replaceAll('/', '-') })).toEqual(['+989351112202']);
  });

  it('is narrowed by each of its filters, and totals are of what is left', async () => {
    const narrowed: [Record<string, string>, string[]][] = [
      [{ status: 'failed' }, ['+989351112202']],
      [{ status: 'reserved' }, ['+989121112201', '+989981112204']],
      [{ status: 'reserved,failed' }, ['+989351112202', '+989121112201', '+989981112204']],
      [{ operatorCode: '3' }, ['+989211112203']],
      [{ operatorCode: '3,5' }, ['+989211112203', '+989981112204']],
      [{ productType: 'pin-charge' }, ['pin', 'pin']],
      [{ productType: 'internet-package', operatorCode: '1' }, []],
      [{ orderId: first.orderId }, ['+989121112201', '+989351112202', '+989211112203']],
      [{ mobile: '۰۹۱۲ ۱۱۱ ۲۲۰۱' }, ['+989121112201', '+989121112201']],
      [{ mobile: '09121112201', status: 'reserved' }, ['+989121112201']],
      [{ mobile: '09121112299' }, []],
      [{ q: '2220' }, ['+989351112202', '+989121112201', '+989351112202', '+989211112203', '+989121112201', '+989981112204'].filter((number) => number.includes('2220'))],
      [{ q: '۰۹۲۱' }, ['+989211112203']],
      [{ q: '2202', status: 'failed', to: day(SECOND_DAY) }, ['+989351112202']],
      [{ q: 'جشن' }, ['pin', 'pin']],
      [{ q: 'شارژ  آذر' }, ['+989121112201', '+989351112202', '+989211112203']],
      [{ q: packageName }, ['+989351112202']],
      [{ q: 'چنین چیزی نیست' }, []],
    ];
    for (const [filter, expected] of narrowed) {
      const { items, total, totals } = await list(filter);
      expect(items.map(({ mobile }) => mobile ?? 'pin'), JSON.stringify(filter)).toEqual(expected);
      expect(total, JSON.stringify(filter)).toBe(expected.length);
      expect(BigInt(totals.amount), JSON.stringify(filter)).toBe(items.reduce((sum, { amount }) => sum + BigInt(amount), 0n));
      expect((await csv('transactions', filter)).length - 1, JSON.stringify(filter)).toBe(expected.length);
    }
  });

  it.each([
    [{ status: 'cancelled' }, 'status'], [{ status: 'done' }, 'status'], [{ operatorCode: '4' }, 'operatorCode'], [{ operatorCode: 'x' }, 'operatorCode'],
    [{ productType: 'sim' }, 'productType'], [{ mobile: '0912' }, 'mobile'], [{ orderId: 'x' }, 'orderId'], [{ from: '1405/13/01' }, 'from'],
    [{ to: '2026-12-01' }, 'to'], [{ from: '1405/09/11', to: '1405/09/10' }, 'to'], [{ method: 'online' }, undefined], [{ pageSize: 1001 }, 'pageSize'],
    [{ page: 0 }, 'page'],
  ] as const)('refuses %j', async (filter, field) => {
    const answer = await get('transactions', filter);
    expect(answer.status, answer.text).toBe(422);
    expect(answer.body.code).toBe('validation');
    expect(answer.body.errors[0].field?.split('.')[0]).toBe(field);
    expect((await download('transactions.csv', filter)).status).toBe(422);
  });

  it('is sorted by time alone', async () => {
    expect((await get('transactions', { sort: 'amount' })).body.code).toBe('unsupported-sort');
  });
});

describe('downloads', () => {
  it('as CSV: mark, exactly the guide’s columns, mobiles with their zero, Jalali dates, amounts as numbers', async () => {
    const rows = await csv('transactions');
    expect(rows[0]).toBe('\ufeffمشتری,تاریخ انجام,زمان انجام,وضعیت تراکنش,نوع اپراتور,نوع محصول,محصول,شماره همراه,مبلغ');
    expect(rows).toHaveLength(9);
    expect(rows[4]).toMatch(new RegExp(`^شرکت بازرگانی سپهر ایرانیان-شارژ و بسته,${day(SECOND_DAY)},00:00,موفق,همراه اول,شارژ مستقیم,[^,]+,09121112201,50000$`));
    expect(rows[2]).toMatch(new RegExp(`,${day(SECOND_DAY)},23:59,موفق,همراه اول,رمز شارژ,[^,]+,,\\d+$`));
    expect((await csv('transactions', { sort: 'at' })).slice(1).reverse().map((row) => row.split(',').slice(1, 4))).toEqual(rows.slice(1).map((row) => row.split(',').slice(1, 4)));
  });

  it('as Excel: right to left, text mobiles, real numbers', async () => {
    const answer = await download('transactions.xlsx', { operatorCode: 3 });
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="transactions\.xlsx"; filename\*=UTF-8''/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const [sheet] = book.worksheets;
    expect(sheet?.views[0]?.rightToLeft).toBe(true);
    expect((sheet?.getRow(2).values as unknown[]).slice(2)).toEqual([day(SECOND_DAY), '00:00', 'موفق', 'رایتل', 'شارژ مستقیم', expect.any(String), '09211112203', 70_000]);
    expect(sheet?.rowCount).toBe(2);
  });

  it('makes an organisation that is named as a formula harmless', async () => {
    const organisationId = await api().organisationOf('customer');
    const [was] = await api().db.query<{ legal: string }>('select legal_information::text as legal from organisations where id = $1', [organisationId]);
    await api().owner.query(
      `update organisations set legal_information = coalesce(legal_information, '{}') || $2::jsonb where id = $1 returning id`,
      [organisationId, JSON.stringify({ organisationName: '=HYPERLINK("x")' })]);
    expect((await csv('transactions'))[1]).toMatch(/^"'=HYPERLINK\(""x""\)-شارژ و بسته",/);
    await api().owner.query('update organisations set legal_information = $2::jsonb where id = $1 returning id', [organisationId, was?.legal]);
  });
});

describe('who reads it', () => {
  it('another organisation sees its own alone', async () => {
    const other = reportsOf(api, 'otherCustomer');
    expect((await other.get('transactions')).body.items).toMatchObject([{ mobile: '+989121112299', amount: '90000' }]);
    expect((await other.get('transactions', { orderId: first.orderId })).body).toMatchObject({ items: [], total: 0 });
    expect((await other.get('transactions', { mobile: '09121112201' })).body).toMatchObject({ items: [], total: 0 });
    expect(await other.csv('transactions')).toHaveLength(2);
  });

  it('a program reads it with the scope that is made for it, and no other', async () => {
    const reader = await makeKey(api(), { name: 'گزارش', scopes: ['reports:read'] });
    const stranger = await makeKey(api(), { name: 'درخواست', scopes: ['orders:read', 'credit:read'] });
    for (const report of ['transactions', 'sales-summary', 'deposits', 'transactions.csv', 'sales-summary.xlsx', 'deposits.csv']) {
      expect((await get(report, {}, reader.secret)).status, report).toBe(200);
      expect((await get(report, {}, stranger.secret)).status, report).toBe(403);
    }
  });
});
