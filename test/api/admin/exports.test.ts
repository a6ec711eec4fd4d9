import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../database/connection.ts';
import { STAFF_RESOURCES } from '../../../database/staff-lists/resources.ts';
import type { DemoStaff } from '../../../database/demo/people.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
let run: StartedRun;
beforeAll(async () => {
  run = await startRun(api(), [direct('09121116601'), direct('09351116602', '60000'), direct('09211116603', '70000')], { name: '=HYPERLINK("http://x")' });
  await operatorAnswers(api(), run.runId, ({ operatorCode }) => (operatorCode === 1 ? 'ok' : operatorCode === 2 ? 'inactive-number' : 'silence'));
  await startRun(api(), [direct('09121116604')], { person: 'otherCustomer' });
});

const download = async (person: DemoStaff, path: string) => fetch(`${api().url}/api/admin/${path}`, { headers: { Authorization: `Bearer ${await api().tokenOf(person)}` } });
const ofRun = () => `sort=${encodeURIComponent('["line","DESC"]')}&filter=${encodeURIComponent(JSON.stringify({ runId: run.runId }))}`;
/** Rows as Excel's own readers see them, by header. */
async function sheetOf(answer: Response): Promise<Record<string, unknown>[]> {
  const [header = [], ...rows] = await readSheet(Buffer.from(await answer.arrayBuffer()));
  return rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [String(header[i]), cell])));
}

describe('a list as a file', () => {
  it('is CSV with the filter and the sort of the screen, safe to open', async () => {
    const answer = await download('operations', `charges.csv?${ofRun()}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(answer.headers.get('content-disposition')).toContain('charges.csv');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('شماره همراه');
    expect(lines.slice(1).map((line) => /09\d{9}/.exec(line)?.[0])).toEqual(['09211116603', '09351116602', '09121116601']);
    expect(lines[1]).toContain(`'=HYPERLINK`);
    expect(lines.join()).not.toContain('+98');
  });

  it('is Excel with numbers as text, money as numbers and words in Persian, right to left', async () => {
    const answer = await download('supervisor', `charges.xlsx?${ofRun()}`);
    expect(answer.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const rows = await sheetOf(answer);
    expect(rows).toMatchObject([
      { 'شماره همراه': '09211116603', مبلغ: 70_000, وضعیت: 'رزرو', مرحله: 'در حال استعلام', اپراتور: 'رایتل', ردیف: 3 },
      { 'شماره همراه': '09351116602', مبلغ: 60_000, وضعیت: 'ناموفق', اپراتور: 'ایرانسل' },
      { 'شماره همراه': '09121116601', مبلغ: 50_000, وضعیت: 'موفق', 'زمان انجام': expect.stringMatching(/^14\d\d\/\d\d\/\d\d \d\d:\d\d$/) },
    ]);
  });

  it('holds all organisations for who reads them, and only what the filter leaves', async () => {
    expect(await sheetOf(await download('operations', 'charges.xlsx'))).toHaveLength(4);
    expect(await sheetOf(await download('operations', `charges.xlsx?filter=${encodeURIComponent('{"status":"failed"}')}`))).toHaveLength(1);
  });

  it('is there of every list, for its readers', async () => {
    for (const { name, roles } of STAFF_RESOURCES) {
      for (const extension of ['csv', 'xlsx']) {
        const answer = await download(roles[0] as DemoStaff, `${name}.${extension}`);
        expect([name, extension, answer.status]).toEqual([name, extension, 200]);
        expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10);
      }
    }
  });

  it('shows a task list only one’s own queue', async () => {
    await api().db.query(`insert into tasks (kind, role, subject_id, title) values ('x', 'finance', 'x', 'کار مالی'), ('x', 'operations', 'x', 'کار عملیات') returning 1`);
    const finance = await (await download('finance', 'tasks.csv')).text();
    expect(finance).toContain('کار مالی');
    expect(finance).not.toContain('کار عملیات');
  });

  it('leaves a trace of who took it', async () => {
    await (await download('operations', `charges.csv?${ofRun()}`)).text();
    const { body } = await api().call('GET', `/api/admin/audit-events?sort=["at","DESC"]&filter=${JSON.stringify({ subject: 'list/charges' })}`, { token: await api().tokenOf('supervisor') });
    expect(body[0]).toMatchObject({ action: 'charges.export', actorName: 'کاوه نوری', detail: { format: 'csv', filters: ['runId'] } });
  });

  it.each([
    ['finance', 'charges.csv', 403, 'forbidden'],
    ['operations', 'charges.csv?sort=["amount","ASC"]', 400, 'unsupported-sort'],
    ['operations', 'charges.xlsx?filter={"colour":"red"}', 422, 'validation'],
  ] as const)('%s is refused %s', async (person, path, status, code) => {
    const answer = await download(person, path);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });

  it('that nobody waits for any more stops its query', async () => {
    // More than fits between cursor and reader, so that the query waits for the reader.
    const owner = openDatabase(api().database.ownerUrl, { poolSize: 1 });
    await owner.query(
      `insert into charges (run_id, organisation_id, line_id, line, product_type, product_id, product_code, operator_code, mobile, amount, price, due_at)
        select c.run_id, c.organisation_id, c.line_id, 1000 + i, c.product_type, c.product_id, c.product_code, c.operator_code, c.mobile, c.amount, c.price, now()
        from charges c, generate_series(1, 60000) i where c.run_id = $1 and c.line = 1 returning 1`, [run.runId]);
    await owner.close();
    const gone = new AbortController();
    const token = await api().tokenOf('supervisor');
    const answer = await fetch(`${api().url}/api/admin/charges.csv`, { headers: { Authorization: `Bearer ${token}` }, signal: gone.signal });
    const exporting = async () => (await api().db.query(`select 1 from pg_stat_activity where application_name = 'kook-export' and datname = current_database()`)).length;
    await answer.body?.getReader().read();
    expect([answer.status, await exporting()]).toEqual([200, 1]);
    gone.abort();
    await expect.poll(exporting, { timeout: 10_000 }).toBe(0);
  });
});
