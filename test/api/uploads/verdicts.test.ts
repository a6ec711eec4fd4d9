import { beforeAll, describe, expect, it } from 'vitest';
import { buyer, sample, sampleVerdicts, workbook, type Buyer } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
let owner: Buyer;
beforeAll(async () => {
  owner = await buyer(api());
});

interface Row {
  row: number;
  verdict: string;
  codes: string[];
  mobile?: string;
}

const rowsOf = async (orderId: string, uploadId: string, query = 'pageSize=1000'): Promise<Row[]> =>
  (await owner.call('GET', `/orders/${orderId}/uploads/${uploadId}/rows?${query}`)).body.items as Row[];

describe('a plain list', () => {
  it('goes into the order whole, in its own order, repeated and ported numbers with it', async () => {
    const orderId = await owner.order();
    const answer = await owner.upload(orderId, await sample('charge-240.xlsx'), { kind: 'charge' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: 'applied', rows: 240, accepted: 240, rejected: 0, errors: [] });
    expect(answer.body.warnings).toBe(2);
    expect(answer.body.errorFileUrl).toBeUndefined();
    const order = (await owner.read(orderId)).body;
    expect(order).toMatchObject({ lineCount: 240, total: answer.body.total });
    const lines = (await owner.call('GET', `/orders/${orderId}/lines?pageSize=1000`)).body.items as { line: number; operatorSource: string; mobile: string }[];
    expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 240 }, (_, index) => index + 1));
    expect(lines.filter(({ operatorSource }) => operatorSource === 'customer')).toHaveLength(4);
    const rows = await rowsOf(orderId, answer.body.uploadId as string);
    expect(lines.map(({ mobile }) => mobile)).toEqual(rows.map(({ mobile }) => mobile));
  });

  it('needs its kind said only where the order may hold both', async () => {
    const file = await workbook([['09121112233', 50000, null]]);
    const both = await owner.upload(await owner.order(), file);
    expect([both.status, both.body.errors[0].field]).toEqual([422, 'kind']);
    const charges = await owner.order({ saleType: 'charge' });
    expect((await owner.upload(charges, file)).status).toBe(200);
    expect((await owner.upload(charges, file, { kind: 'internet-package' })).body.code).toBe('sale-type-mismatch');
  });
});

describe('a list with every oddity', () => {
  it('gets for each row the verdict that it must get', async () => {
    const orderId = await owner.order();
    const answer = await owner.upload(orderId, await sample('charge-odd.xlsx'), { kind: 'charge' });
    expect(answer.status).toBe(422);
    const rows = await rowsOf(orderId, answer.body.uploadId as string);
    for (const expected of await sampleVerdicts('charge-odd.expected.json')) {
      const { codes, ...plain } = expected as { codes?: string[]; row: number };
      const row = rows.find((one) => one.row === plain.row);
      expect(row, `row ${plain.row}`).toMatchObject(plain);
      expect([...(row?.codes ?? [])].sort(), `codes of row ${plain.row}`).toEqual([...(codes ?? [])].sort());
    }
    expect(rows).toHaveLength(45);
  });

  it('says of each refusal row, column, what was read and why, in Persian', async () => {
    const answer = await owner.upload(await owner.order(), await sample('charge-odd.xlsx'), { kind: 'charge' });
    expect(answer.body.code).toBe('rejected-rows');
    const wrong = answer.body.errors.find((error: { row: number }) => error.row === 31);
    expect(wrong).toMatchObject({ column: 'مبلغ', value: '100.000', code: 'amount-not-integer' });
    expect(wrong.message).toMatch(/خوانده شد/);
    expect(answer.body.rows).toBe(answer.body.accepted + answer.body.rejected);
  });

  it('puts nothing into the order, unless the caller goes on without the refused rows', async () => {
    const orderId = await owner.order();
    const refused = await owner.upload(orderId, await sample('charge-odd.xlsx'), { kind: 'charge' });
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 0, version: 1 });
    const taken = await owner.upload(orderId, await sample('charge-odd.xlsx'), { kind: 'charge', acceptValidRows: 'true' });
    expect(taken.status).toBe(200);
    expect(taken.body).toMatchObject({ accepted: refused.body.accepted, rejected: refused.body.rejected });
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: taken.body.accepted, total: taken.body.total });
  });
});

describe('a list for packages', () => {
  it('costs the package for each number', async () => {
    const orderId = await owner.order();
    const product = await owner.product('internet-package', 2);
    const fields = { kind: 'internet-package', operatorCode: '2', productId: product.id };
    const answer = await owner.upload(orderId, await sample('package-irancell-118.xlsx'), fields);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ rows: 118, accepted: 118, total: String(118n * BigInt(product.amount ?? 0)) });
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 118, total: answer.body.total });
  });

  it("refuses another operator's number, unless it is said to be ported", async () => {
    const orderId = await owner.order();
    const product = await owner.product('internet-package', 2);
    const fields = { kind: 'internet-package', operatorCode: '2', productId: product.id };
    const answer = await owner.upload(orderId, await sample('package-irancell-odd.xlsx'), fields);
    const rows = await rowsOf(orderId, answer.body.uploadId as string);
    for (const { codes = [], ...plain } of (await sampleVerdicts('package-irancell-odd.expected.json')) as { codes?: string[]; row: number }[]) {
      expect(rows.find(({ row }) => row === plain.row)).toMatchObject({ ...plain, codes });
    }
    const vouched = await owner.upload(orderId, await sample('package-irancell-odd.xlsx'), { ...fields, allPorted: 'true' });
    expect(vouched.body.errors.map((error: { row: number }) => error.row)).toEqual([14]);
  });

  it('needs an operator and a package that is sold there', async () => {
    const orderId = await owner.order();
    const file = await sample('package-irancell-118.xlsx');
    const product = await owner.product('internet-package', 2);
    const pin = await owner.product('pin-charge', 2);
    const upload = (fields: Record<string, string>) => owner.upload(orderId, file, { kind: 'internet-package', ...fields });
    expect((await upload({ productId: product.id })).body.errors[0].field).toBe('operatorCode');
    expect((await upload({ operatorCode: '4', productId: product.id })).body.errors[0].field).toBe('operatorCode');
    expect((await upload({ operatorCode: '2' })).body.errors[0].field).toBe('productId');
    expect((await upload({ operatorCode: '1', productId: product.id })).body.code).toBe('product-not-available');
    expect((await upload({ operatorCode: '2', productId: pin.id })).body.code).toBe('product-not-available');
    expect((await owner.read(orderId)).body.version).toBe(1);
  });

  it('appended for two operators make one order', async () => {
    const orderId = await owner.order();
    for (const [operatorCode, prefix] of [[1, '0912111'], [2, '0935111']] as const) {
      const product = await owner.product('internet-package', operatorCode);
      const file = await workbook([[`${prefix}0001`], [`${prefix}0002`]], ['شماره همراه']);
      expect((await owner.upload(orderId, file, { kind: 'internet-package', operatorCode: String(operatorCode), productId: product.id })).status).toBe(200);
    }
    expect((await owner.read(orderId)).body.lineCount).toBe(4);
  });
});

describe('what is known of a number', () => {
  it('an operator learned from an earlier success overrides the prefix, not the column', async () => {
    await api().db.query(`insert into learned_operators (mobile, operator_code) values ('+989127770001', 3), ('+989127770002', 3), ('+989342070003', 2)`);
    const orderId = await owner.order();
    const file = await workbook([['09127770001', 50000, null], ['09127770002', 50000, 1], ['09342070003', 50000, null], ['09127770001', 50000, null]]);
    const answer = await owner.upload(orderId, file, { kind: 'charge' });
    expect(answer.body).toMatchObject({ accepted: 4, rejected: 0, warnings: 1, total: '200000' });
    expect(await rowsOf(orderId, answer.body.uploadId as string)).toMatchObject([
      { operatorCode: 3, operatorSource: 'learned' },
      { operatorCode: 1, operatorSource: 'customer' },
      { operatorCode: 2, operatorSource: 'learned' },
      { operatorCode: 3, operatorSource: 'learned', codes: ['repeated-number'] },
    ]);
  });

  it('a number that the order holds already is a warning', async () => {
    const orderId = await owner.order();
    await owner.upload(orderId, await workbook([['09121118881', 50000, null]]), { kind: 'charge' });
    const answer = await owner.upload(orderId, await workbook([['09121118882', 50000, null], ['09121118881', 60000, null]]), { kind: 'charge' });
    expect(answer.body).toMatchObject({ accepted: 2, warnings: 1 });
    expect(await rowsOf(orderId, answer.body.uploadId as string, 'verdict=warning')).toMatchObject([{ row: 3, codes: ['repeated-number'] }]);
    const replaced = await owner.upload(orderId, await workbook([['09121118881', 70000, null]]), { kind: 'charge', mode: 'replace' });
    expect(replaced.body).toMatchObject({ accepted: 1, warnings: 0 });
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 1, total: '70000' });
  });
});
