import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../database/connection.ts';
import { useApi } from '../support/use-api.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from './operator-at-hand.ts';

const MANY = 40_000;

const api = useApi();
let run: StartedRun;
let owner: Database;
beforeAll(async () => {
  owner = openDatabase(api().database.ownerUrl, { poolSize: 2 });
  run = await startRun(api(), [direct('09121112201', '50000'), direct('09351112202', '60000'), direct('09211112203', '70000')], { name: 'شارژ «آذر»; 1/2' });
  await operatorAnswers(api(), run.runId, ({ operatorCode }) => (operatorCode === 2 ? 'inactive-number' : 'ok'));
});
afterAll(() => owner.close());

const download = async (path: string, signal?: AbortSignal) =>
  fetch(`${api().url}/api/portal/runs/${run.runId}/${path}`, { headers: { Authorization: `Bearer ${await api().tokenOf('customer')}` }, signal: signal ?? null });
const text = async (path: string) => {
  const bytes = new Uint8Array(await (await download(path)).arrayBuffer());
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
};

describe('the result as CSV', () => {
  it('opens rightly in Excel: mark, CRLF, mobiles with their zero, amounts as numbers', async () => {
    const answer = await download('charges.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="run-1\.csv"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('شارژ «آذر»; 1-2 - 1.csv');
    const csv = await text('charges.csv');
    expect(csv.startsWith('\ufeffردیف,شماره همراه,')).toBe(true);
    const rows = csv.trimEnd().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatch(/^1,09121112201,همراه اول,شارژ مستقیم,[^,]+,50000,50000,موفق,,1,14\d\d\/\d\d\/\d\d,\d\d:\d\d$/);
    expect(rows[2]).toMatch(/,ناموفق,شماره غیرفعال است,1,/);
  });

  it('has the filters of the list', async () => {
    expect((await text('charges.csv?status=failed')).trimEnd().split('\r\n')).toHaveLength(2);
    expect((await text(`charges.csv?q=${encodeURIComponent('۲۲۰۳')}`)).trimEnd().split('\r\n')[1]).toMatch(/^3,09211112203/);
    expect((await download('charges.csv?status=done')).status).toBe(422);
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1'])('makes a product named %j harmless', async (name) => {
    await api().db.query('update products set persian = $1 where id in (select product_id from charges where run_id = $2 and line = 1) returning id', [name, run.runId]);
    const [, first] = (await text('charges.csv')).split('\r\n');
    expect(first).toContain(`'${name.replaceAll('"', '""')}`);
  });
});

describe('the result as Excel', () => {
  it('is right to left, with mobiles as text and amounts as numbers', async () => {
    await api().db.query(`update products set persian = '=1+1' where id in (select product_id from charges where run_id = $1 and line = 1) returning id`, [run.runId]);
    const answer = await download('charges.xlsx?operatorCode=1');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const sheet = book.worksheets[0];
    expect(sheet?.views[0]?.rightToLeft).toBe(true);
    expect(sheet?.rowCount).toBe(2);
    expect(sheet?.getRow(2).getCell(2).value).toBe('09121112201');
    expect(sheet?.getRow(2).getCell(5).value).toBe('=1+1');
    expect(sheet?.getRow(2).getCell(6).value).toBe(50_000);
  });
});

describe('a large result', () => {
  beforeAll(async () => {
    // Long rows, so that the file is larger than all buffers between us and the reader.
    await api().db.query(`update products set persian = repeat('ش', 200) where id in (select product_id from charges where run_id = $1) returning id`, [run.runId]);
    await owner.query(
      `insert into charges (run_id, organisation_id, line_id, line, product_type, product_id, product_code, operator_code, mobile, amount, price, due_at)
        select c.run_id, c.organisation_id, c.line_id, 1000 + i, c.product_type, c.product_id, c.product_code, c.operator_code,
          '+98912' || lpad(i::text, 7, '0'), c.amount, c.price, now()
        from charges c, generate_series(1, ${MANY}) i where c.run_id = $1 and c.line = 1 returning 1`,
      [run.runId],
    );
  });
  // Asked as the role that exports: PostgreSQL hides other roles' sessions.
  const exporting = async () => (await api().db.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where application_name = 'kook-export' and datname = current_database()`))[0]?.n;

  it('comes whole', async () => {
    const csv = await text('charges.csv');
    expect(csv.split('\r\n').length - 2).toBe(MANY + 3);
    expect(await exporting()).toBe(0);
  });

  it('stops its query when the reader leaves', async () => {
    for (const file of ['charges.csv', 'charges.xlsx']) {
      const left = new AbortController();
      const answer = await download(file, left.signal);
      await answer.body?.getReader().read();
      await expect.poll(exporting, { timeout: 5_000 }).toBe(1);
      left.abort();
      await expect.poll(exporting, { timeout: 5_000 }).toBe(0);
    }
    // The places of those two are free again.
    expect((await download('charges.csv?status=failed')).status).toBe(200);
  });

  it('is made for one organisation twice at once at most', async () => {
    const left = new AbortController();
    const answers = await Promise.all([1, 2, 3].map(() => download('charges.csv', left.signal)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
    left.abort();
    await expect.poll(exporting, { timeout: 5_000 }).toBe(0);
  });
});
