import { describe, expect, it } from 'vitest';
import { judged } from './support/judged.ts';
import { cellXml, GOOD, HEADER, listXlsx, parts, rowsXml, xlsx, zip } from './support/xlsx.ts';

const OK = { verdict: 'accepted', mobile: '+989122031417', amount: '50000' };

describe('headers as people write them', () => {
  it.each([
    [['شماره همراه', 'مبلغ', 'اپراتور']],
    [['شماره‌همراه', ' مبلغ ', 'كد اپراتور']],
    [['شماره  موبایل', 'مبلغ(ریال)', 'اپراتور:']],
    [['شمارۀ همراه', 'مبلغ به ريال', 'نام اپراتور']],
    [['Mobile', 'AMOUNT', 'Operator_Code']],
  ])('understands %j', async (header) => {
    const { rows } = await judged(await listXlsx(header, ['09122031417', 50_000, 2]));
    expect(rows).toMatchObject([{ ...OK, row: 2, operatorCode: 2, operatorSource: 'customer' }]);
  });

  it('takes the columns in any order, among others', async () => {
    const { rows } = await judged(await listXlsx(['ردیف', 'مبلغ', 'نام', 'شماره همراه'], [1, 50_000, 'علی', '09122031417']));
    expect(rows).toMatchObject([OK]);
  });

  it('finds the header under a title', async () => {
    const { rows } = await judged(await listXlsx(['شارژ آذر ماه'], [undefined], HEADER, GOOD));
    expect(rows).toMatchObject([{ ...OK, row: 4 }]);
  });

  it('prefers the guide’s own header to another spelling of it', async () => {
    const { rows } = await judged(await listXlsx(['موبایل', 'شماره همراه', 'مبلغ'], ['09350000001', '09122031417', 50_000]));
    expect(rows).toMatchObject([OK]);
  });
});

describe('cells as programs write them', () => {
  const withShared = async (rows: string, strings: string) => judged(await xlsx(rowsXml([HEADER]) + rows, { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }));

  it('reads shared strings, rich text without phonetic runs, CDATA and references', async () => {
    const strings = '<si><r><t>0912</t></r><r><rPr/><t>2031417</t></r><rPh><t>ザ</t></rPh></si><si><t xml:space="preserve"> 50&#x30;00<![CDATA[ ]]></t></si><si/>';
    const { rows } = await withShared('<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>', strings);
    expect(rows).toMatchObject([OK]);
  });

  it('takes a formula’s last value, and nothing where it has none', async () => {
    const { rows } = await judged(await xlsx(`${rowsXml([HEADER])}<row r="2"><c r="A2" t="str"><f>"0"&amp;9122031417</f><v>09122031417</v></c><c r="B2"><f>25000*2</f><v>50000</v></c></row><row r="3"><c r="A3"><f>1+1</f></c>${cellXml('B3', 50_000)}</row>`));
    expect(rows).toMatchObject([OK, { verdict: 'rejected', codes: ['mobile-missing'] }]);
  });

  it('spoils only the row whose cell is odd', async () => {
    const { rows } = await judged(await xlsx(`${rowsXml([HEADER])}<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c></row><row r="3">${cellXml('A3', '09122031417')}${cellXml('B3', 50_000)}</row>`));
    expect(rows).toMatchObject([{ verdict: 'rejected', codes: ['invalid-mobile', 'amount-not-a-number'], raw: { mobile: 'TRUE', amount: '#N/A' } }, OK]);
  });

  it('reads exponents as Excel stores them', async () => {
    const { rows } = await judged(await xlsx(`${rowsXml([HEADER])}<row r="2"><c r="A2"><v>9.122031417E9</v></c><c r="B2"><v>5.0E4</v></c></row>`));
    expect(rows).toMatchObject([OK]);
  });

  it('counts rows and columns itself where their numbers are left out', async () => {
    const { rows } = await judged(await xlsx('<row><c t="inlineStr"><is><t>شماره همراه</t></is></c><c t="inlineStr"><is><t>مبلغ</t></is></c></row><row/><row><c><v>9122031417</v></c><c><v>50000</v></c></row>'));
    expect(rows).toMatchObject([{ row: 2, verdict: 'skipped' }, { ...OK, row: 3 }]);
  });

  it('reads prefixed XML, single quotes and `>` inside attributes', async () => {
    const sheet = `<x:worksheet xmlns:x='m' note='a > b'><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>شماره همراه</x:t></x:is></x:c><x:c r='B1' t='inlineStr'><x:is><x:t>مبلغ</x:t></x:is></x:c></x:row><!-- <row> --><x:row r = "2"><x:c r='A2'><x:v>9122031417</x:v></x:c><x:c r='B2'><x:v>50000</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect((await judged(await xlsx('', { 'xl/worksheets/sheet1.xml': sheet }))).rows).toMatchObject([OK]);
  });

  it('finds parts whose names differ in case', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', ...rest } = parts(rowsXml([HEADER, GOOD]));
    expect((await judged(await zip({ ...rest, 'xl/Worksheets/Sheet1.XML': sheet }))).rows).toMatchObject([OK]);
  });

  it('reads a sheet that was written in UTF-16', async () => {
    const sheet = `\ufeff${parts(rowsXml([HEADER, GOOD]))['xl/worksheets/sheet1.xml'] ?? ''}`;
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = parts('');
    expect((await judged(await zip({ ...rest, 'xl/worksheets/sheet1.xml': [Buffer.from(sheet, 'utf16le')] }))).rows).toMatchObject([OK]);
  });
});

describe('rows', () => {
  it('keep Excel’s numbers across blank ones, which are skipped and not lost', async () => {
    const { rows, totals } = await judged(await xlsx(`${rowsXml([HEADER])}<row r="4">${cellXml('A4', '09122031417')}${cellXml('B4', 50_000)}</row><row r="5"><c r="A5" t="inlineStr"><is><t> </t></is></c></row><row r="6">${cellXml('A6', '09122031418')}${cellXml('B6', 50_000)}</row><row r="7"><c r="A7" s="1"/></row>`));
    expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([[2, 'skipped'], [3, 'skipped'], [4, 'accepted'], [5, 'skipped'], [6, 'accepted']]);
    expect(totals).toMatchObject({ rows: 2, accepted: 2, skipped: 3 });
  });

  it('leaves a gap of hundreds of thousands of rows out', async () => {
    const { rows } = await judged(await xlsx(`${rowsXml([HEADER, GOOD])}<row r="1048576">${cellXml('A1048576', '09122031418')}${cellXml('B1048576', 50_000)}</row>`));
    expect(rows.map(({ row }) => row)).toEqual([2, 1_048_576]);
  });

  it('come from the first visible sheet in the order of the tabs', async () => {
    const { rows } = await judged(
      await xlsx(rowsXml([['راهنما']]), {
        'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="old" state="hidden" r:id="rId1"/><sheet name="list" r:id="rId9"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/worksheet" Target="/xl/worksheets/sheet7.xml"/></Relationships>',
        'xl/worksheets/sheet7.xml': `<worksheet><sheetData>${rowsXml([HEADER, GOOD])}</sheetData></worksheet>`,
      }),
    );
    expect(rows).toMatchObject([OK]);
  });

  it('are the same list however the file was saved', async () => {
    const hash = async (...rows: (string | number | undefined)[][]) => (await judged(await listXlsx(...rows))).contentHash;
    const first = await hash(HEADER, ['09122031417', 50_000, 1], ['09122031418', 60_000]);
    expect(await hash(['مبلغ', 'نام', 'اپراتور', 'شماره همراه'], [50_000, 'x', '1', '09122031417'], [undefined], [60_000, 'y', undefined, '09122031418'])).toBe(first);
    expect(await hash(HEADER, ['09122031417', 50_000, 1], ['09122031418', 60_001])).not.toBe(first);
    expect(await hash(HEADER, ['09122031418', 60_000], ['09122031417', 50_000, 1])).not.toBe(first);
    expect(await hash(HEADER, ['0912203141750000', undefined, 1], ['09122031418', 60_000])).not.toBe(first);
  });
});
