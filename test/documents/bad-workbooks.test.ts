import { describe, expect, it } from 'vitest';
import { PROBLEMS, type ProblemCode } from '../../domain/problems.ts';
import { judged } from './support/judged.ts';
import { GOOD, HEADER, listXlsx, parts, rowsXml, xlsx, zip } from './support/xlsx.ts';

const list = rowsXml([HEADER, GOOD]);
const ole = (...streams: string[]) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), ...streams.map((name) => Buffer.from(name, 'utf16le'))]);

async function refused(file: Uint8Array, code: ProblemCode, limits = {}) {
  await expect(judged(file, { kind: 'charge' }, limits)).rejects.toMatchObject({ name: 'Problem', code, status: PROBLEMS[code].status, detail: expect.stringMatching(/[آ-ی]/) });
}

describe('files that are no workbook', () => {
  it('refuses a CSV with another name, and says that it is text', async () => {
    const csv = Buffer.from('\ufeffشماره همراه,مبلغ\r\n09122031417,50000\r\n');
    await expect(judged(csv)).rejects.toMatchObject({ code: 'not-a-workbook', status: 415, detail: expect.stringContaining('CSV') });
    await refused(Buffer.from('\ufeffشماره\t1', 'utf16le'), 'not-a-workbook');
  });

  it.each([
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'not-a-workbook'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'not-a-workbook'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'not-a-workbook'],
    ['an empty file', Buffer.alloc(0), 'not-a-workbook'],
    ['zeros', Buffer.alloc(4096), 'not-a-workbook'],
    ['an HTML table named .xls', Buffer.from('<html><table><tr><td>1'), 'not-a-workbook'],
    ['an Excel 97–2003 file', ole('Workbook'), 'old-excel'],
    ['a workbook with a password', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted-workbook'],
    ['an old Word file', ole('WordDocument'), 'not-a-workbook'],
    ['the first half of a workbook', 'half', 'broken-workbook'],
    ['a zip cut in its directory', 'tail', 'broken-workbook'],
  ] as const)('refuses %s', async (_, bytes, code) => {
    const whole = await xlsx(list);
    const file = bytes === 'half' ? whole.subarray(0, whole.length / 2) : bytes === 'tail' ? whole.subarray(0, -30) : bytes;
    await refused(file, code);
  });

  it('refuses other zips', async () => {
    await refused(await zip({ 'a.txt': 'hello' }), 'not-a-workbook');
    await refused(await zip({ '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>', 'word/document.xml': '<w/>' }), 'not-a-workbook');
    await refused(await zip({ '../../etc/passwd': 'x' }), 'broken-workbook');
  });
});

describe('workbooks that are broken or hostile', () => {
  it('counts real bytes where a bomb lies about its size', async () => {
    const sheet = function* () {
      yield '<worksheet><sheetData>';
      for (let mb = 0; mb < 150; mb += 1) yield '<!-- a row -->'.repeat(75_000);
    };
    const bomb = await zip({ ...parts(list), 'xl/worksheets/sheet1.xml': { [Symbol.iterator]: sheet } });
    expect(bomb.length).toBeLessThan(1_000_000);
    await refused(bomb, 'workbook-too-large');
    await refused(withDeclaredSizes(bomb, 1_000), 'workbook-too-large', { maxInflatedBytes: 20_000_000 });
  });

  it('adds declared sizes up before it inflates anything', async () => {
    await refused(withDeclaredSizes(await xlsx(list), 0xfffffff0), 'workbook-too-large');
  });

  it('refuses a thousandfold shared string bomb', async () => {
    const heavy = await xlsx(list, { 'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(1_500_000)}</sst>` });
    await refused(heavy, 'workbook-too-large');
  });

  it('survives when the parser wants more memory than it may have', async () => {
    const strings = Array.from({ length: 300_000 }, (_, i) => `<si><t>${i}${'x'.repeat(30)}</t></si>`).join('');
    await refused(await xlsx(list, { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }), 'workbook-too-large', { maxHeapMb: 12 });
  });

  it('gives up on time', async () => {
    await refused(await listXlsx(HEADER, ...Array.from({ length: 20_000 }, () => GOOD)), 'workbook-timeout', { timeoutMs: 1 });
  });

  it('refuses more bytes, entries or rows than allowed', async () => {
    const file = await listXlsx(HEADER, GOOD, GOOD, GOOD);
    await refused(file, 'file-too-large', { maxFileBytes: file.length - 1 });
    await refused(file, 'workbook-too-large', { maxEntries: 3 });
    await refused(file, 'too-many-rows', { maxRows: 2 });
    expect((await judged(file, { kind: 'charge' }, { maxRows: 3 })).totals.rows).toBe(3);
  });

  it.each([
    ['a row beyond the grid', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a row number of nonsense', '<row r="1e9"><c><v>1</v></c></row>'],
    ['a column beyond XFD', '<row r="2"><c r="XFE2"><v>1</v></c></row>'],
    ['a cell of another row', '<row r="2"><c r="A3"><v>1</v></c></row>'],
    ['cells out of order', '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>'],
    ['rows out of order', '<row r="3"><c r="A3"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'],
    ['a shared string that is not there', '<row r="2"><c r="A2" t="s"><v>7</v></c></row>'],
    ['tags left open', '<row r="2"><c r="A2"><v>1</v>'],
  ])('refuses %s', async (_, rows) => {
    await refused(await xlsx(rowsXml([HEADER]) + rows), 'broken-workbook');
  });

  it('refuses one text or tag of megabytes', async () => {
    await refused(await xlsx(`${rowsXml([HEADER])}<row r="2">${' '.repeat(2_000_000)}</row>`), 'workbook-too-large');
    await refused(await xlsx(`${rowsXml([HEADER])}<row ${'a'.repeat(2_000_000)}`), 'workbook-too-large');
  });

  it('resolves no entities: a document type is refused', async () => {
    const sheet = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>';
    await refused(await xlsx('', { 'xl/worksheets/sheet1.xml': sheet }), 'broken-workbook');
  });

  it('refuses a workbook whose sheet is missing or outside', async () => {
    const relations = (target: string, mode = '') => `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}" ${mode}/></Relationships>`;
    await refused(await xlsx(list, { 'xl/_rels/workbook.xml.rels': relations('worksheets/none.xml') }), 'broken-workbook');
    await refused(await xlsx(list, { 'xl/_rels/workbook.xml.rels': relations('http://127.0.0.1/sheet.xml', 'TargetMode="External"') }), 'broken-workbook');
    await refused(await xlsx(list, { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }), 'broken-workbook');
  });
});

describe('workbooks without a list', () => {
  it('refuses an empty sheet and a header alone', async () => {
    await refused(await xlsx(''), 'no-rows');
    await refused(await listXlsx(HEADER), 'no-rows');
    await refused(await xlsx(`${rowsXml([HEADER])}<row r="2"><c r="A2"/></row><row r="900000"/>`), 'no-rows');
  });

  it('names the columns that are missing, and what it read instead', async () => {
    const error = await judged(await listXlsx(['شماره همراه', 'مبلغ (تومان)'], GOOD)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'missing-column', status: 422, errors: [{ column: 'مبلغ', message: expect.stringContaining('نه تومان') }] });
    await expect(judged(await listXlsx(['نام', 'سن'], ['علی', 20]))).rejects.toMatchObject({ code: 'missing-column', errors: [{ column: 'شماره همراه' }, { column: 'مبلغ' }] });
    await expect(judged(await listXlsx(GOOD))).rejects.toMatchObject({ code: 'missing-column' });
  });

  it('does not guess between two columns of one name', async () => {
    await refused(await listXlsx(['شماره همراه', 'مبلغ', 'مبلغ'], [...GOOD, 70_000]), 'duplicate-column');
  });
});

/** Overwrites the sizes in the central directory, which is what programs believe. */
function withDeclaredSizes(file: Buffer, size: number): Buffer {
  const forged = Buffer.from(file);
  for (let at = forged.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = forged.indexOf('PK\x01\x02', at + 4, 'latin1')) forged.writeUInt32LE(size, at + 24);
  return forged;
}
