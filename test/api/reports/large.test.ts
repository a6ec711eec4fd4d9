import { beforeAll, describe, expect, it } from 'vitest';
import { direct, operatorAnswers, startRun, type StartedRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';
import { reportsOf } from './reader.ts';

/** More than all buffers between the database and a reader hold. */
const MANY = 40_000;
const MORE_THAN_A_TRANSACTION = 1_000;

const api = useApi();
const { get, csv, download } = reportsOf(api);
let run: StartedRun;
beforeAll(async () => {
  run = await startRun(api(), [direct('09121112201', '50000'), direct('09121112202', '50000')]);
  await operatorAnswers(api(), run.runId, ({ mobile }) => (mobile?.endsWith('1') === true ? 'ok' : 'silence'));
  await api().owner.query(
    `insert into charges (run_id, organisation_id, line_id, line, product_type, product_id, product_code, operator_code, mobile, amount, price, due_at)
      select c.run_id, c.organisation_id, c.line_id, 1000 + i, c.product_type, c.product_id, c.product_code, c.operator_code,
        '+98912' || lpad(i::text, 7, '0'), c.amount, c.price, now()
      from charges c, generate_series(1, ${MANY}) i where c.run_id = $1 and c.line = 1 returning 1`, [run.runId]);
  await api().owner.query(
    `update runs set charge_count = charge_count + ${MANY}, amount_total = amount_total + ${MANY} * 50000 where id = $1 returning id`, [run.runId]);
  await api().owner.query(`update products set persian = repeat('ش', 200) where id in (select product_id from charges where run_id = $1) returning id`, [run.runId]);
});

/** Asked as the role that exports: PostgreSQL hides other roles' sessions. */
const exporting = async () => (await api().db.query<{ n: number }>(
  `select count(*)::int as n from pg_stat_activity where application_name = 'kook-export' and datname = current_database()`))[0]?.n;

describe('a large report', () => {
  it('counts a run at work by its own row, and by its charges where they are asked apart: both are the same', async () => {
    const whole = (await get('transactions')).body.totals;
    expect(whole).toMatchObject({ count: MANY + 2, byStatus: { reserved: { count: MANY + 1, amount: String((MANY + 1) * 50_000) } } });
    expect((await get('transactions', { operatorCode: 1 })).body.totals.byStatus.reserved).toMatchObject({ count: MANY + 1, amount: String((MANY + 1) * 50_000) });
    expect((await get('transactions', { page: 2, pageSize: MORE_THAN_A_TRANSACTION })).body.items).toHaveLength(MORE_THAN_A_TRANSACTION);
  });

  it('comes whole', async () => {
    expect(await csv('transactions')).toHaveLength(MANY + 3);
    expect(await exporting()).toBe(0);
  });

  it.each(['transactions.csv', 'transactions.xlsx'])('%s stops its query when the reader leaves', async (file) => {
    const left = new AbortController();
    const answer = await download(file, {}, left.signal);
    await answer.body?.getReader().read();
    await expect.poll(exporting, { timeout: 5_000 }).toBe(1);
    left.abort();
    await expect.poll(exporting, { timeout: 5_000 }).toBe(0);
    // The place of that download is free again.
    expect((await download('transactions.csv', { status: 'succeeded' })).status).toBe(200);
  });

  it('is made for one organisation twice at once at most', async () => {
    const left = new AbortController();
    const answers = await Promise.all([1, 2, 3].map(() => download('transactions.csv', {}, left.signal)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
    left.abort();
    await expect.poll(exporting, { timeout: 5_000 }).toBe(0);
  });
});
