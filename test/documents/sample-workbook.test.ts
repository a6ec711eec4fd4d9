import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sampleWorkbook } from '../../documents/sample-workbook.ts';
import type { JudgeTask } from '../../documents/read-workbook.ts';
import { judged } from './support/judged.ts';

const KINDS: [JudgeTask, string[]][] = [
  [{ kind: 'charge' }, ['شماره همراه', 'مبلغ', 'اپراتور']],
  [{ kind: 'internet-package', operatorCode: 2 }, ['شماره همراه', 'اپراتور']],
  [{ kind: 'group' }, ['شماره همراه', 'نام', 'مبلغ', 'اپراتور']],
];

describe.each(KINDS)('the sample file for %j', (task, header) => {
  it('is accepted as it is, and is the same file every time', async () => {
    const first = await buffer(sampleWorkbook(task.kind));
    expect((await judged(first, task)).totals).toMatchObject({ rejected: 0, warnings: 0 });
    expect(await buffer(sampleWorkbook(task.kind))).toEqual(first);
  });

  it('has the guide’s headers, mobiles as text also in empty cells, and a sheet of codes and rules', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await buffer(sampleWorkbook(task.kind))) as unknown as ArrayBuffer);
    const [list, rules] = workbook.worksheets;
    expect((list?.getRow(1).values as string[]).slice(1)).toEqual(header);
    expect(list?.getCell('A2').type).toBe(ExcelJS.ValueType.String);
    expect(list?.getCell('A2').value).toMatch(/^09\d{9}$/);
    expect(list?.getColumn(1).numFmt).toBe('@');
    expect(list?.views[0]?.rightToLeft && rules?.views[0]?.rightToLeft).toBe(true);
    const codes = rules?.getColumn(2).values.filter((value) => typeof value === 'number');
    expect(codes).toEqual([1, 2, 3, 5]);
  });
});
