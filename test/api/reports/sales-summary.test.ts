import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatJalaliDate, tehranInstant, toJalali } from '../../../domain/calendar/jalali.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';
import { reportsOf } from './reader.ts';

const api = useApi();
const { get, csv, download } = reportsOf(api);
const TOMORROW = addDays(toJalali(Date.now()), 1);
const day = (days: number) => formatJalaliDate(addDays(TOMORROW, days));

let direct1: StartedRun;
/** The figures of the guide's own picture: one PIN and two direct charges of Hamrah Aval, each of 50,000 rial. */
beforeAll(async () => {
  const lines = [direct('09121112201', '50000'), direct('09121112202', '50000'), direct('09351112203', '50000')];
  direct1 = await startRun(api(), lines);
  await operatorAnswers(api(), direct1.runId, ({ operatorCode }) => (operatorCode === 2 ? 'inactive-number' : 'ok'), tehranInstant(TOMORROW));
  const [pin] = await api().db.query<{ id: string }>(`select id from products where type = 'pin-charge' and operator_code = 1 and face_value = 50000`);
  const pins = await startRun(api(), [{ productType: 'pin-charge', operatorCode: 1, productId: pin?.id, count: 1 }]);
  await operatorAnswers(api(), pins.runId, () => 'pin:1234567890123456', new Date(tehranInstant(addDays(TOMORROW, 1)).getTime() - 1));
  const waiting = await startRun(api(), [direct('09121112209', '50000')]);
  await operatorAnswers(api(), waiting.runId, () => 'silence');
  const other = await startRun(api(), [direct('09121112299', '90000')], { person: 'otherCustomer' });
  await operatorAnswers(api(), other.runId, () => 'ok');
});

type Cell = { operatorCode: number; count: number; amount: string; payable: string };
const matrix = async (filter: Record<string, string | number> = {}) => {
  const answer = await get('sales-summary', filter);
  expect(answer.status, answer.text).toBe(200);
  const { rows, totals } = answer.body as { rows: { product: string; cells: Cell[] }[]; totals: { product: string; cells: Cell[] } };
  return [...rows, totals].map(({ product, cells }) => [product, ...cells.map(({ amount, count }) => `${amount} ریال عدد ${count}`)]);
};
const ZERO = '0 ریال عدد 0';

describe('خلاصه سرجمع فروش', () => {
  it('is the guide’s matrix: what succeeded, zeros shown, sums below', async () => {
    expect((await get('sales-summary')).body.operators.map(({ name }: { name: string }) => name)).toEqual(['همراه اول', 'ایرانسل', 'رایتل', 'شاتل']);
    expect(await matrix()).toEqual([
      ['رمز شارژ', '50000 ریال عدد 1', ZERO, ZERO, ZERO],
      ['شارژ مستقیم', '100000 ریال عدد 2', ZERO, ZERO, ZERO],
      ['بسته اینترنت', ZERO, ZERO, ZERO, ZERO],
      ['سرجمع', '150000 ریال عدد 3', ZERO, ZERO, ZERO],
    ]);
    expect((await get('sales-summary')).body.totals.total).toEqual({ count: 3, amount: '150000', payable: '150000' });
  });

  it('goes by the time of success, both days included', async () => {
    const sums = async (filter: Record<string, string>) => (await matrix(filter))[3]?.[1];
    expect(await sums({ from: day(0), to: day(0) })).toBe('150000 ریال عدد 3');
    expect(await sums({ to: day(-1) })).toBe(ZERO);
    expect(await sums({ from: day(1) })).toBe(ZERO);
  });

  it('is narrowed to an operator, a type, an order', async () => {
    expect((await matrix({ productType: 'pin-charge' }))[3]?.[1]).toBe('50000 ریال عدد 1');
    expect((await matrix({ orderId: direct1.orderId }))[3]?.[1]).toBe('100000 ریال عدد 2');
    expect((await matrix({ operatorCode: '2' }))[3]?.[1]).toBe(ZERO);
  });

  it.each([{ status: 'failed' }, { mobile: '09121112201' }, { q: 'x' }, { page: 2 }, { from: day(1), to: day(0) }] as Record<string, string>[])('refuses %j', async (filter) => {
    expect((await get('sales-summary', filter)).status).toBe(422);
    expect((await download('sales-summary.xlsx', filter)).status).toBe(422);
  });

  it('comes as CSV and Excel, amounts as numbers with their counts beside them', async () => {
    const rows = await csv('sales-summary');
    expect(rows[0]).toBe('\ufeffمحصول,همراه اول,همراه اول (عدد),ایرانسل,ایرانسل (عدد),رایتل,رایتل (عدد),شاتل,شاتل (عدد)');
    expect(rows.slice(1)).toEqual(['رمز شارژ,50000,1,0,0,0,0,0,0', 'شارژ مستقیم,100000,2,0,0,0,0,0,0', 'بسته اینترنت,0,0,0,0,0,0,0,0', 'سرجمع,150000,3,0,0,0,0,0,0']);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await download('sales-summary.xlsx')).arrayBuffer());
    expect((book.worksheets[0]?.getRow(5).values as unknown[]).slice(1)).toEqual(['سرجمع', 150_000, 3, 0, 0, 0, 0, 0, 0]);
    expect(book.worksheets[0]?.views[0]?.rightToLeft).toBe(true);
  });
});
