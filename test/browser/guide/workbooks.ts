import { join } from 'node:path';
import ExcelJS from 'exceljs';

/** The table that the guide shows as its sample of a group charge, with whole numbers: two of them ported. */
export const CHARGE_ROWS = [
  ['09191061201', 100_000],
  ['09359551202', 50_000],
  ['09189581203', 1_000_000],
  ['09359551204', 500_000, 1],
  ['09193451205', 700_000, 5],
  ['09123001206', 650_000],
] as const;

/** An Irancell number each. */
export const PACKAGE_ROWS = [['09351112001'], ['09361112002'], ['09011112003']] as const;

export async function writeWorkbook(folder: string, name: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('charge');
  sheet.addRow([...header]);
  for (const row of rows) sheet.addRow([...row]);
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  return path;
}
