import { beforeAll, describe, expect, it } from 'vitest';
import ExcelJS from 'exceljs';
import { buyer, sample, workbook, type Buyer } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
let owner: Buyer;
beforeAll(async () => {
  owner = await buyer(api());
});

type Staged = { orderId: string; uploadId: string; path: string };

/** A list whose third row (Excel's) is wrong, in an order of its own. */
async function staged(rows: (string | number | null)[][] = [['09121110001', 50000, null], ['0912', 60000, null], ['09121110003', 70000, null]]): Promise<Staged> {
  const orderId = await owner.order();
  const answer = await owner.upload(orderId, await workbook(rows), { kind: 'charge' });
  expect(answer.status).toBe(422);
  const uploadId = answer.body.uploadId as string;
  return { orderId, uploadId, path: `/orders/${orderId}/uploads/${uploadId}` };
}

describe('a list that was left', () => {
  const waiting = async (orderId: string) => (await owner.call('GET', `/orders/${orderId}/uploads`)).body.items as unknown[];

  it('is found again at its order until it is taken', async () => {
    const { orderId, uploadId, path } = await staged();
    expect(await waiting(orderId)).toEqual([{ uploadId, fileName: expect.any(String), fromGroup: false, rows: 3, rejected: 1, createdAt: expect.any(String) }]);
    await owner.call('POST', `${path}/apply`, { acceptValidRows: true });
    expect(await waiting(orderId)).toEqual([]);
  });

  it('is not told of any more when the mended file was taken, or after a day', async () => {
    const { orderId } = await staged();
    expect((await owner.upload(orderId, await workbook([['09121110001', 50000, null]]), { kind: 'charge' })).status).toBe(200);
    expect(await waiting(orderId)).toEqual([]);
    const old = await staged();
    await api().owner.query("update uploads set created_at = now() - interval '25 hours' where id = $1", [old.uploadId]);
    expect(await waiting(old.orderId)).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const { orderId } = await staged();
    expect((await api().call('GET', `/api/portal/orders/${orderId}/uploads`, { token: await api().tokenOf('otherCustomer') })).status).toBe(404);
  });
});

describe('a staged row', () => {
  it('is mended, judged again and applied with the rest in its place', async () => {
    const { orderId, path } = await staged();
    const wrong = await owner.call('PUT', `${path}/rows/3`, { mobile: '09129' });
    expect(wrong.body).toMatchObject({ verdict: 'rejected', codes: ['invalid-mobile'], raw: { mobile: '09129', amount: '60000' } });
    const mended = await owner.call('PUT', `${path}/rows/3`, { mobile: '۰۹۱۲۱۱۱۰۰۰۲' });
    expect(mended.body).toMatchObject({ row: 3, verdict: 'accepted', mobile: '+989121110002', amount: '60000', problems: [] });
    expect((await owner.call('GET', path)).body).toMatchObject({ accepted: 3, rejected: 0, total: '180000', errors: [] });
    expect((await owner.read(orderId)).body.lineCount).toBe(0);
    const applied = await owner.call('POST', `${path}/apply`, {});
    expect(applied.status).toBe(200);
    const lines = (await owner.call('GET', `/orders/${orderId}/lines`)).body.items as { mobile: string }[];
    expect(lines.map(({ mobile }) => mobile)).toEqual(['+989121110001', '+989121110002', '+989121110003']);
  });

  it('is not applied while it is wrong, unless the caller goes on without it; mended later it follows', async () => {
    const { orderId, path } = await staged();
    const refused = await owner.call('POST', `${path}/apply`, { acceptValidRows: false });
    expect([refused.status, refused.body.code]).toEqual([422, 'rejected-rows']);
    expect((await owner.read(orderId)).body.lineCount).toBe(0);
    expect((await owner.call('POST', `${path}/apply`, { acceptValidRows: true })).status).toBe(200);
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 2, total: '120000' });
    expect((await owner.call('POST', `${path}/apply`, { acceptValidRows: true })).status).toBe(409);
    expect((await owner.call('PUT', `${path}/rows/2`, { amount: '1000000' })).status).toBe(409);
    await owner.call('PUT', `${path}/rows/3`, { mobile: '09121110002' });
    expect((await owner.call('POST', `${path}/apply`, {})).status).toBe(200);
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 3, total: '180000' });
    expect((await owner.call('POST', `${path}/apply`, {})).status).toBe(409);
  });

  it('is taken out of the list', async () => {
    const { orderId, path } = await staged();
    expect((await owner.call('DELETE', `${path}/rows/3`)).status).toBe(204);
    expect((await owner.call('DELETE', `${path}/rows/3`)).status).toBe(404);
    expect((await owner.call('POST', `${path}/apply`, {})).body).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
    expect((await owner.read(orderId)).body.lineCount).toBe(2);
  });

  it('that repeats another loses its warning with it', async () => {
    const { path } = await staged([['09121110001', 50000, null], ['09121110001', 60000, null], ['x', 50000, null]]);
    const verdicts = async () => ((await owner.call('GET', `${path}/rows`)).body.items as { verdict: string }[]).map(({ verdict }) => verdict);
    expect(await verdicts()).toEqual(['accepted', 'warning', 'rejected']);
    await owner.call('PUT', `${path}/rows/4`, { mobile: '09121110001' });
    expect(await verdicts()).toEqual(['accepted', 'warning', 'warning']);
    await owner.call('DELETE', `${path}/rows/2`);
    expect(await verdicts()).toEqual(['accepted', 'warning']);
    await owner.call('PUT', `${path}/rows/3`, { mobile: '09121110009' });
    expect(await verdicts()).toEqual(['accepted', 'accepted']);
    expect((await owner.call('GET', path)).body).toMatchObject({ accepted: 2, warnings: 0, total: '110000' });
  });

  it('is kept for a day', async () => {
    const { path, uploadId } = await staged();
    await api().db.query(`update uploads set created_at = now() - interval '25 hours' where id = $1`, [uploadId]);
    for (const [method, tail, body] of [['GET', '/rows'], ['PUT', '/rows/3', { mobile: '09121110002' }], ['POST', '/apply', {}], ['GET', '/errors.xlsx']] as const) {
      const answer = await owner.call(method, path + tail, body);
      expect([answer.status, answer.body.code], tail).toEqual([410, 'upload-expired']);
    }
  });

  it('of a confirmed order is beyond mending', async () => {
    const { orderId, path } = await staged();
    await owner.call('POST', `${path}/apply`, { acceptValidRows: true });
    const { challengeId, code } = await owner.ask(orderId);
    expect((await owner.confirm(orderId, { challengeId, code })).status).toBe(202);
    const late = await owner.call('PUT', `${path}/rows/3`, { mobile: '09121110002' });
    expect([late.status, late.body.code]).toEqual([409, 'order-not-editable']);
    const more = await owner.upload(orderId, await workbook([['09121110009', 50000, null]]), { kind: 'charge' });
    expect([more.status, more.body.code]).toEqual([409, 'order-not-editable']);
  });
});

describe('«ترابرد شده است»', () => {
  it('mends one row, or all of another operator at once', async () => {
    const orderId = await owner.order();
    const product = await owner.product('internet-package', 2);
    const file = await workbook([['09351110001'], ['09121110002'], ['09121110003'], ['0912111']], ['شماره همراه']);
    const answer = await owner.upload(orderId, file, { kind: 'internet-package', operatorCode: '2', productId: product.id });
    const path = `/orders/${orderId}/uploads/${answer.body.uploadId}`;
    const one = await owner.call('PUT', `${path}/rows/3`, { operatorCode: 2 });
    expect(one.body).toMatchObject({ verdict: 'accepted', operatorCode: 2, operatorSource: 'customer', raw: { operator: '2' } });
    const all = await owner.call('PUT', `${path}/rows`, { operatorCode: 2 });
    expect(all.status).toBe(200);
    expect(all.body).toMatchObject({ mended: 1, accepted: 3, rejected: 1, total: String(3n * BigInt(product.amount ?? 0)) });
    expect(all.body.errors.map((error: { row: number }) => error.row)).toEqual([5]);
    const beyond = await owner.call('PUT', `${path}/rows`, { operatorCode: 2, rows: [1_048_577] });
    expect([beyond.status, beyond.body.code]).toEqual([422, 'validation']);
  });
});

describe('the same list', () => {
  const file = () => workbook([['09121110001', 50000, null], ['09121110002', 60000, null]]);

  it('is refused a second time, also when it was saved again, unless it is wanted', async () => {
    const orderId = await owner.order();
    expect((await owner.upload(orderId, await file(), { kind: 'charge' })).status).toBe(200);
    const saved = await workbook([[null, 50000, '09121110001'], [null, 60000, '09121110002']], ['اپراتور', 'مبلغ', 'شماره همراه']);
    for (const again of [await file(), saved]) {
      const refused = await owner.upload(orderId, again, { kind: 'charge' });
      expect([refused.status, refused.body.code]).toEqual([409, 'same-file']);
    }
    expect((await owner.read(orderId)).body.lineCount).toBe(2);
    const wanted = await owner.upload(orderId, await file(), { kind: 'charge', acceptSameFile: 'true' });
    expect(wanted.body).toMatchObject({ accepted: 2, warnings: 2 });
    expect((await owner.read(orderId)).body.lineCount).toBe(4);
  });

  it('is welcome in another order, as another product, as a replacement, and after its lines were deleted', async () => {
    const list = () => workbook([['09351110001', 50000, null]]);
    const orderId = await owner.order();
    const product = await owner.product('internet-package', 2);
    expect((await owner.upload(orderId, await list(), { kind: 'charge' })).status).toBe(200);
    expect((await owner.upload(await owner.order(), await list(), { kind: 'charge' })).status).toBe(200);
    const packages = { kind: 'internet-package', operatorCode: '2', productId: product.id };
    expect((await owner.upload(orderId, await list(), packages)).status).toBe(200);
    expect((await owner.upload(orderId, await list(), { kind: 'charge', mode: 'replace' })).status).toBe(200);
    expect((await owner.read(orderId)).body.lineCount).toBe(1);
    await owner.call('DELETE', `/orders/${orderId}/lines`);
    expect((await owner.upload(orderId, await list(), { kind: 'charge' })).status).toBe(200);
  });

  it('staged twice is applied once', async () => {
    const orderId = await owner.order();
    const list = () => workbook([['09121110001', 50000, null], ['x', 50000, null]]);
    const [first, second] = [await owner.upload(orderId, await list(), { kind: 'charge' }), await owner.upload(orderId, await list(), { kind: 'charge' })];
    const apply = (uploadId: string, more = {}) => owner.call('POST', `/orders/${orderId}/uploads/${uploadId}/apply`, { acceptValidRows: true, ...more });
    expect((await apply(first.body.uploadId as string)).status).toBe(200);
    expect((await apply(second.body.uploadId as string)).body.code).toBe('same-file');
    expect((await owner.read(orderId)).body.lineCount).toBe(1);
    expect((await apply(second.body.uploadId as string, { acceptSameFile: true })).status).toBe(200);
  });

  it('sent again with its idempotency key answers the same and adds nothing', async () => {
    const orderId = await owner.order();
    const key = { 'Idempotency-Key': 'upload-once' };
    const bytes = await file();
    const first = await owner.upload(orderId, bytes, { kind: 'charge' }, key);
    const second = await owner.upload(orderId, bytes, { kind: 'charge' }, key);
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect((await owner.read(orderId)).body.lineCount).toBe(2);
    const other = await owner.upload(orderId, await workbook([['09121110009', 50000, null]]), { kind: 'charge' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('sent eight times at once is in the order once', async () => {
    const orderId = await owner.order();
    const bytes = await file();
    const answers = await Promise.all(Array.from({ length: 8 }, () => owner.upload(orderId, bytes, { kind: 'charge' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await owner.read(orderId)).body.lineCount).toBe(2);
  });
});

describe('the error workbook', () => {
  it('holds the refused rows with reasons, and uploads as it is once mended', async () => {
    const orderId = await owner.order();
    const answer = await owner.upload(orderId, await sample('charge-odd.xlsx'), { kind: 'charge', acceptValidRows: 'true' });
    const download = await fetch(`${api().url}${answer.body.errorFileUrl}`, { headers: { Authorization: `Bearer ${await api().tokenOf('customer')}` } });
    expect(download.status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await download.arrayBuffer());
    const sheet = book.worksheets[0];
    expect(sheet?.rowCount).toBe(1 + (answer.body.rejected as number));
    expect(sheet?.getRow(1).values).toEqual(expect.arrayContaining(['شماره همراه', 'مبلغ', 'دلیل']));
    for (let row = 2; row <= (sheet?.rowCount ?? 0); row += 1) {
      sheet!.getRow(row).getCell(1).value = `0912333${1000 + row}`;
      sheet!.getRow(row).getCell(2).value = 50_000;
      sheet!.getRow(row).getCell(3).value = null;
    }
    const mended = await owner.upload(orderId, new Uint8Array(await book.xlsx.writeBuffer()), { kind: 'charge' });
    expect(mended.body).toMatchObject({ rows: answer.body.rejected, rejected: 0 });
    expect((await owner.read(orderId)).body.lineCount).toBe((answer.body.accepted as number) + (answer.body.rejected as number));
  });
});

describe('the sample files', () => {
  it.each([['charge'], ['internet-package']])('of %s upload as they are', async (kind) => {
    const download = await fetch(`${api().url}/api/portal/samples/${kind}.xlsx`, { headers: { Authorization: `Bearer ${await api().tokenOf('viewer')}` } });
    expect(download.headers.get('content-type')).toContain('spreadsheetml');
    const bytes = new Uint8Array(await download.arrayBuffer());
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer);
    expect(book.worksheets).toHaveLength(2);
    expect(book.worksheets[0]?.getRow(1).getCell(1).value).toBe('شماره همراه');
    const product = await owner.product('internet-package', 2);
    const fields: Record<string, string> = kind === 'charge' ? { kind } : { kind, operatorCode: '2', productId: product.id };
    expect((await owner.upload(await owner.order(), bytes, fields)).status).toBe(200);
  });
});
