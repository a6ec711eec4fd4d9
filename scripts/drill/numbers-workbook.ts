import ExcelJS from 'exceljs';

const PREFIXES = ['0912', '0935', '0921', '09981'];
const AMOUNTS = [50_000, 100_000, 150_000, 200_000];
/** Of so many rows one repeats the number of an earlier row. */
const REPEATED_EVERY = 40;

/** A customer's file of `count` rows over all operators, some numbers twice; `from` keeps files apart. */
export async function numbersWorkbook(count: number, from: number): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('شارژ');
  sheet.addRow(['شماره همراه', 'مبلغ', 'اپراتور']);
  for (let row = 0; row < count; row += 1) {
    const number = row % REPEATED_EVERY === REPEATED_EVERY - 1 ? row - REPEATED_EVERY / 2 : row;
    sheet.addRow([mobileOf(from + number), AMOUNTS[row % AMOUNTS.length]]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The n-th number, n < 1,000,000, spread over the operators. */
export function mobileOf(n: number): string {
  const prefix = PREFIXES[n % PREFIXES.length] ?? '0912';
  return prefix + String(n).padStart(11 - prefix.length, '0');
}
