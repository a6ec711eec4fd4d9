import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { errorWorkbook } from '../../documents/error-workbook.ts';
import { judged } from './support/judged.ts';

const odd = fileURLToPath(new URL('../samples/charge-odd.xlsx', import.meta.url));
const oddPackage = fileURLToPath(new URL('../samples/package-irancell-odd.xlsx', import.meta.url));

async function open(bytes: Buffer) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return { workbook, sheet: workbook.worksheets[0] as ExcelJS.Worksheet };
}

describe('the workbook of refused rows', () => {
  it('holds each refused row as it was typed, with its reason in Persian and its first row number', async () => {
    const { rows, totals } = await judged(odd);
    const { sheet } = await open(await buffer(errorWorkbook(rows, 'charge')));
    expect(sheet.rowCount).toBe(totals.rejected + 1);
    expect((sheet.getRow(1).values as string[]).slice(1)).toEqual(['شماره همراه', 'مبلغ', 'اپراتور', 'دلیل', 'ردیف در فایل شما']);
    const reasons = sheet.getColumn(4).values.slice(2).map(String);
    for (const reason of reasons) expect(reason).toMatch(/[آ-ی]/);
    expect(sheet.getColumn(5).values.slice(2)).toEqual(rows.filter(({ verdict }) => verdict === 'rejected').map(({ row }) => row));
    expect(sheet.views[0]).toMatchObject({ rightToLeft: true });
  });

  it('gets the same verdicts when it is sent back unmended', async () => {
    const { rows } = await judged(odd);
    const again = await judged(await buffer(errorWorkbook(rows, 'charge')));
    const refused = rows.filter(({ verdict }) => verdict === 'rejected');
    expect(again.rows.map(({ codes }) => codes)).toEqual(refused.map(({ codes }) => codes));
    expect(again.rows.map(({ raw }) => raw)).toEqual(refused.map(({ raw }) => raw));
  });

  it('uploads as it is once it is mended', async () => {
    const { rows } = await judged(odd);
    const { workbook, sheet } = await open(await buffer(errorWorkbook(rows, 'charge')));
    for (let row = 2; row <= sheet.rowCount; row += 1) {
      sheet.getCell(row, 1).value = `0912203${1400 + row}`;
      sheet.getCell(row, 2).value = 50_000;
      sheet.getCell(row, 3).value = null;
    }
    const mended = await judged(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(mended.totals).toMatchObject({ rejected: 0, warnings: 0, accepted: sheet.rowCount - 1 });
  });

  it('has no amounts in a list for packages', async () => {
    const { rows } = await judged(oddPackage, { kind: 'internet-package', operatorCode: 2 });
    const { sheet } = await open(await buffer(errorWorkbook(rows, 'internet-package')));
    expect((sheet.getRow(1).values as string[]).slice(1)).toEqual(['شماره همراه', 'اپراتور', 'دلیل', 'ردیف در فایل شما']);
    expect(sheet.rowCount).toBe(3);
  });
});
