import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { RUN_CHARGE_COLUMNS, runChargesCsv, runChargesWorkbook, TRANSACTION_COLUMNS, transactionsCsv, transactionsWorkbook, type RunChargeRow, type TransactionRow } from '../../documents/charges-export.ts';
import { workbookStream } from '../../documents/spreadsheet/write-workbook.ts';

/** Unlike `text` of node:stream/consumers this keeps the byte-order mark. */
const text = async (stream: NodeJS.ReadableStream) => (await buffer(stream)).toString('utf8');

const AT = new Date('2026-11-23T06:00:00Z');
const transaction: TransactionRow = { customer: 'نست-شارژ و بسته', at: AT, status: 'succeeded', operatorCode: 1, productType: 'direct-charge', product: 'شارژ مستقیم', mobile: '+989122031417', amount: 50_000n };
const charge: RunChargeRow = { line: 1, item: 1, at: AT, status: 'failed', stage: undefined, failure: 'inactive-number', attempts: 2, operatorCode: 2, productType: 'pin-charge', product: '=HYPERLINK("x")', mobile: undefined, amount: 100_000n, price: 98_000n };

async function sheets(bytes: Buffer) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook.worksheets;
}
const values = (sheet: ExcelJS.Worksheet | undefined, row: number) => (sheet?.getRow(row).values as unknown[]).slice(1);

describe('the transaction report as CSV', () => {
  it('has exactly the guide’s columns, opens in Excel, and keeps zeros and amounts', async () => {
    const csv = await text(transactionsCsv([transaction]));
    expect(csv).toBe(
      '\ufeffمشتری,تاریخ انجام,زمان انجام,وضعیت تراکنش,نوع اپراتور,نوع محصول,محصول,شماره همراه,مبلغ\r\n' +
        'نست-شارژ و بسته,1405/09/02,09:30,موفق,همراه اول,شارژ مستقیم,شارژ مستقیم,09122031417,50000\r\n',
    );
  });

  it.each(['=1+1', '+98', '-1', '@SUM(A1)', '\tx', '\rx'])('makes %j harmless', async (product) => {
    const csv = await text(transactionsCsv([{ ...transaction, product }]));
    expect(csv).toContain(`'${product}`);
    expect(csv).toContain(',50000\r\n');
  });

  it('leaves a negative number a number', async () => {
    expect(await text(transactionsCsv([{ ...transaction, amount: -50_000n }]))).toContain(',-50000\r\n');
  });

  it('has its header also without a row', async () => {
    expect(await text(transactionsCsv([]))).toMatch(/^\ufeffمشتری,.*مبلغ\r\n$/);
  });
});

describe('the same as Excel', () => {
  it('is a right-to-left sheet with text mobiles and number amounts', async () => {
    const [sheet] = await sheets(await buffer(transactionsWorkbook([transaction])));
    expect(values(sheet, 1)).toEqual(TRANSACTION_COLUMNS.map(({ header }) => header));
    expect(values(sheet, 2)).toEqual(['نست-شارژ و بسته', '1405/09/02', '09:30', 'موفق', 'همراه اول', 'شارژ مستقیم', 'شارژ مستقیم', '09122031417', 50_000]);
    expect(sheet?.views[0]).toMatchObject({ rightToLeft: true, state: 'frozen', ySplit: 1 });
    expect(sheet?.getCell('H2').numFmt).toBe('@');
    expect(sheet?.getCell('I2').numFmt).toBe('#,##0');
  });

  it('tells of a run’s failures in Persian, and makes no formula of a name', async () => {
    const [sheet] = await sheets(await buffer(runChargesWorkbook([charge, { ...charge, line: 2, status: 'reserved', stage: 'inquiring', failure: undefined, at: undefined }])));
    expect(values(sheet, 1)).toEqual(RUN_CHARGE_COLUMNS.map(({ header }) => header));
    expect(values(sheet, 2)).toEqual([1, undefined, 'ایرانسل', 'رمز شارژ', '=HYPERLINK("x")', 100_000, 98_000, 'ناموفق', 'شماره غیرفعال است', 2, '1405/09/02', '09:30']);
    expect(sheet?.getCell('E2').type).toBe(ExcelJS.ValueType.String);
    expect(values(sheet, 3)).toContain('در حال استعلام');
    expect(await text(runChargesCsv([charge]))).toContain(`'=HYPERLINK`);
  });

  it('survives what XML cannot hold', async () => {
    const product = '<b>&"\u0000\u0007\ud800 😀 _x0041_\ufffe' + 'ب'.repeat(40_000);
    const [sheet] = await sheets(await buffer(transactionsWorkbook([{ ...transaction, product }])));
    const written = String(values(sheet, 2)[6]);
    expect(written.startsWith('<b>&" 😀 ')).toBe(true);
    expect(written.length).toBeLessThanOrEqual(32_767);
  });

  it('goes on in a further sheet where one is full, and opens none that stays empty', async () => {
    const columns = [{ header: 'n', width: 5, kind: 'number' as const, value: (n: number) => n }];
    const written = async (count: number) => (await sheets(await buffer(workbookStream([{ name: 's', columns, rows: Array.from({ length: count }, (_, i) => i) }], 4)))).map((sheet) => [sheet.name, sheet.rowCount]);
    expect(await written(0)).toEqual([['s', 1]]);
    expect(await written(3)).toEqual([['s', 4]]);
    expect(await written(7)).toEqual([['s', 4], ['s 2', 4], ['s 3', 2]]);
  });
});

describe.each([
  ['CSV', runChargesCsv],
  ['Excel', runChargesWorkbook],
] as const)('a long export as %s', (_, write) => {
  async function* cursor(count: number, state: { read: number; closed: boolean }) {
    try {
      for (; state.read < count; state.read += 1) {
        if (state.read % 1_000 === 0) await setImmediate();
        yield { ...charge, line: state.read };
      }
    } finally {
      state.closed = true;
    }
  }

  it('reads no further than its reader', async () => {
    const state = { read: 0, closed: false };
    const stream = write(cursor(1_000_000, state));
    let arrived = 0;
    stream.on('data', (chunk: Buffer) => {
      arrived += chunk.length;
      if (arrived > 1_000) stream.pause();
    });
    await expect.poll(() => stream.isPaused()).toBe(true);
    for (let turn = 0; turn < 200; turn += 1) await setImmediate();
    expect(state.read).toBeGreaterThan(0);
    expect(state.read).toBeLessThan(20_000);
    stream.destroy();
  });

  it('stops its cursor when the reader goes away', async () => {
    const state = { read: 0, closed: false };
    const gone = new AbortController();
    const slow = new Writable({ write: (_chunk, _encoding, done) => void globalThis.setImmediate(done) });
    setTimeout(() => gone.abort(), 50);
    await expect(pipeline(write(cursor(5_000_000, state)), slow, { signal: gone.signal })).rejects.toThrow();
    await expect.poll(() => state.closed).toBe(true);
    expect(state.read).toBeLessThan(5_000_000);
  });

  it('fails when its rows fail, instead of ending early', async () => {
    async function* broken() {
      yield charge;
      await setImmediate();
      throw new Error('the cursor broke');
    }
    await expect(buffer(write(broken()))).rejects.toThrow('the cursor broke');
  });

  it('keeps memory flat', async () => {
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
    await pipeline(write(cursor(150_000, { read: 0, closed: false })), createWriteStream('/dev/null'));
    clearInterval(watch);
    // All rows held at once would be more than this: some 60 MB of objects and 120 MB of XML.
    expect((peak - before) / 1e6).toBeLessThan(120);
  });
});
