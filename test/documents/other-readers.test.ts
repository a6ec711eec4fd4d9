import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import readXlsxFile from 'read-excel-file/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../domain/order-lines/index.ts';
import { judged } from './support/judged.ts';

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}.xlsx`, import.meta.url));

/** What read-excel-file sees below the header, as text by column. */
async function seenByAnother(source: string | Buffer): Promise<string[][]> {
  const [sheet] = await readXlsxFile(source);
  return (sheet?.data ?? []).slice(1).map((row) => COLUMNS.map((_, i) => String(row[i] ?? '').trim()));
}

const seenByUs = async (source: string | Buffer) => (await judged(source)).rows.map(({ raw }) => COLUMNS.map((column) => raw[column].trim()));

describe('this reader and another', () => {
  it.each(['charge-240', 'charge-odd'])('see the same cells in %s', async (name) => {
    expect(await seenByUs(sample(name))).toEqual(await seenByAnother(sample(name)));
  });

  it('see the same in whatever exceljs writes, streaming or not', async () => {
    const cell = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ unit: 'grapheme' }).filter(isPlain), fc.constantFrom('۰۹۱۲۲۰۳۱۴۱۷', 'شماره‌ای', '<&>"\'', ' ', null));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.integer(), cell, cell), { minLength: 1, maxLength: 30 }), async (rows) => {
        const workbook = new ExcelJS.Workbook();
        const sheet = workbook.addWorksheet('list');
        sheet.addRow(['شماره همراه', 'مبلغ', 'اپراتور']);
        for (const row of rows) sheet.addRow(row);
        const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
        expect(await seenByUs(bytes)).toEqual(await seenByAnother(bytes));
      }),
      { numRuns: 25 },
    );
  });

  it('never breaks Persian where a chunk of the file ends inside a letter', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `شماره‌ی پارسی چهل‌وپنج ${i}`);
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('list');
    sheet.addRow(['شماره همراه', 'مبلغ']);
    for (const name of names) sheet.addRow([name, 50_000]);
    const { rows } = await judged(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(rows.map(({ raw }) => raw.mobile)).toEqual(names);
  });
});

/** exceljs writes control characters that no XML may hold, and both readers trim differently around them. */
function isPlain(text: string): boolean {
  return !/[\p{C}_]/u.test(text) && text.trim() === text;
}
