import { beforeAll, describe, expect, it } from 'vitest';
import { buyer, workbook, type Buyer } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { GOOD, HEADER, parts, rowsXml, xlsx, zip } from '../../documents/support/xlsx.ts';

const api = useApi();
let owner: Buyer;
let orderId: string;
beforeAll(async () => {
  owner = await buyer(api());
  orderId = await owner.filledOrder(['50000']);
});

const text = (content: string) => new TextEncoder().encode(content);
const upload = (file: Uint8Array, fields: Record<string, string> = {}) => owner.upload(orderId, file, { kind: 'charge', ...fields });

async function refused(file: Uint8Array, status: number, code: string) {
  const before = (await owner.read(orderId)).body;
  const answer = await upload(file);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body.detail).toMatch(/[\u0600-\u06ff]/);
  expect((await owner.read(orderId)).body).toEqual(before);
  return answer;
}

describe('what is no Excel list', () => {
  it('a renamed CSV', () => refused(text('شماره همراه,مبلغ\n09121112233,50000\n'), 415, 'not-a-workbook'));
  it('a picture', () => refused(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 415, 'not-a-workbook'));
  it('an empty file', () => refused(new Uint8Array(0), 415, 'not-a-workbook'));
  it('an old .xls', () => refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]), 415, 'old-excel'));
  it('a zip of something else', async () => refused(await zip({ 'a.txt': 'salaam' }), 415, 'not-a-workbook'));
  it('a workbook cut in half', async () => {
    const whole = await xlsx(rowsXml([HEADER, GOOD]));
    await refused(whole.slice(0, whole.length / 2), 415, 'broken-workbook');
  });
  it('no file at all', async () => {
    const form = new FormData();
    form.set('kind', 'charge');
    const answer = await api().call('POST', `/api/portal/orders/${orderId}/upload`, { token: await api().tokenOf('customer'), form });
    expect([answer.status, answer.body.code]).toEqual([422, 'file-missing']);
  });
});

describe('a list whose rows are being stored when it turns out to be broken', () => {
  const long = rowsXml([HEADER, ...Array.from({ length: 5_000 }, () => GOOD)]);
  const stored = async () => (await api().db.query<{ uploads: number; rows: number }>(
    `select (select count(*)::int from uploads where order_id = $1) as uploads,
            (select count(*)::int from upload_rows r join uploads u on u.id = r.upload_id where u.order_id = $1) as rows`, [orderId]))[0];

  it('leaves none of them, and the next lists go their way', async () => {
    const before = await stored();
    // As many as the pool has connections: one that were left in the middle of a COPY would be missed.
    for (let n = 0; n < 12; n += 1) await refused(await zip(parts(`${long}<row r="3">`)), 415, 'broken-workbook');
    expect(await stored()).toEqual(before);
    const good = await upload(await xlsx(long), { mode: 'replace' });
    expect([good.status, good.body.rows, good.body.rejected]).toEqual([200, 5_000, 0]);
    expect((await stored())?.rows).toBe((before?.rows ?? 0) + 5_000);
  });

  it('two lists into one order at once both go in, one after the other', async () => {
    const [first, second] = await Promise.all([upload(await xlsx(long), { acceptSameFile: 'true' }), upload(await xlsx(long), { acceptSameFile: 'true' })]);
    expect([first?.status, second?.status]).toEqual([200, 200]);
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 15_000 });
  });
});

describe('a body that is no form', () => {
  const part = (head: string, end = '\r\n--b--') => `--b\r\n${head}\r\n\r\nabc${end}`;
  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['of something else', 'multipart/form-data; boundary=b', 'junk'],
    ['that breaks off', 'multipart/form-data; boundary=b', part('Content-Disposition: form-data; name="file"; filename="a.xlsx"', '')],
    ['whose part has no name', 'multipart/form-data; boundary=b', part('Content-Disposition: form-data; filename="a.xlsx"')],
    ['whose header is broken', 'multipart/form-data; boundary=b', part('Content-Disp\0osition form-data')],
    ['whose header has no end', 'multipart/form-data; boundary=b', part(`Content-Disposition: form-data; name="file"; filename="${'a'.repeat(100_000)}"`)],
  ])('%s is told so', async (_name, contentType, raw) => {
    const answer = await fetch(`${api().url}/api/portal/orders/${orderId}/upload`, {
      method: 'POST', body: raw, headers: { 'Content-Type': contentType, Authorization: `Bearer ${await api().tokenOf('customer')}` },
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'malformed-body']);
  });
});

describe('what is too much', () => {
  it('a bomb: little to send, very much to read', async () => {
    const sheet = function* () {
      yield '<worksheet><sheetData>';
      for (let mb = 0; mb < 150; mb += 1) yield '<!-- a row -->'.repeat(75_000);
    };
    const bomb = await zip({ ...parts(''), 'xl/worksheets/sheet1.xml': { [Symbol.iterator]: sheet } });
    expect(bomb.length).toBeLessThan(1_000_000);
    await refused(bomb, 413, 'workbook-too-large');
  });

  it('a file beyond the limit of bytes', () => refused(new Uint8Array(26 * 1024 * 1024), 413, 'file-too-large'));

  it('200,001 rows, while 200,000 are read', async () => {
    const list = (rows: number) => xlsx(rowsXml([HEADER, ...Array.from({ length: rows }, (_, n) => [`0912${1_000_000 + n}`, 50_000])]));
    await refused(await list(200_001), 422, 'too-many-rows');
    const most = await owner.upload(await owner.order(), await list(200_000), { kind: 'charge' });
    expect(most.status).toBe(200);
    expect(most.body.accepted).toBe(200_000);
  }, 120_000);
});

describe('a list without what it needs', () => {
  it('no rows', async () => refused(await workbook([]), 422, 'no-rows'));
  it('no amount column, which is named', async () => {
    const answer = await refused(await workbook([['09121112233', null, null]], ['شماره همراه', 'توضیح', 'اپراتور']), 422, 'missing-column');
    expect(answer.body.errors[0]).toMatchObject({ column: 'مبلغ', code: 'missing-column' });
  });
  it('no columns that we know', async () => refused(await workbook([['a', 'b', 'c']], ['x', 'y', 'z']), 422, 'missing-column'));
  it('only wrong rows, even where the good ones would do', async () => {
    const file = await workbook([['09121112233', 1, null]]);
    const answer = await upload(file, { acceptValidRows: 'true' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'rejected-rows', accepted: 0, rejected: 1 });
  });
});
