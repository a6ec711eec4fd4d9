/** pg-boss 10: a job per number. */
import { randomUUID } from 'node:crypto';
import PgBoss from 'pg-boss';
import { charge, given, insertLedgerRow, openPool, operator, readLines, Stopwatch, type Line } from './contender.ts';
import { Semaphore } from './semaphore.ts';
import { PG_BOSS_SETTINGS } from './settings.ts';

const QUEUE = 'charge';
const CHUNK = 1_000;

const pool = openPool(PG_BOSS_SETTINGS.poolForRows);
const lines = await readLines(pool);
const watch = new Stopwatch();
const boss = new PgBoss({ connectionString: given.databaseUrl, max: PG_BOSS_SETTINGS.poolForJobs, supervise: false, schedule: false });
boss.on('error', (error) => console.error(error));
await boss.start();
await boss.createQueue(QUEUE);
// Queued before anybody works: the time to queue them is not counted.
for (let at = 0; at < lines.length; at += CHUNK) {
  await boss.insert(lines.slice(at, at + CHUNK).map((line) => ({ name: QUEUE, data: line })));
}

const free = new Semaphore(given.window);
const { batchSize, pollingIntervalSeconds } = PG_BOSS_SETTINGS;
const pollers = Number(process.env['BENCH_POLLERS'] ?? PG_BOSS_SETTINGS.pollers);
for (let poller = 0; poller < pollers; poller += 1) {
  await boss.work<Line>(QUEUE, { batchSize, pollingIntervalSeconds }, async (jobs) => {
    await Promise.all(jobs.map(async ({ data: line }) => {
      await free.take();
      watch.started();
      const reference = randomUUID();
      const code = await charge(line, reference);
      free.give();
      await insertLedgerRow(pool, line, reference, code);
      watch.ended();
    }));
  });
}
await watch.finished;
watch.report();
await boss.stop({ graceful: true, wait: true });
await pool.query('drop schema pgboss cascade');
await pool.end();
await operator.close();
