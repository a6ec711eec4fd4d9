/** graphile-worker 0.17: a job per number. */
import { randomUUID } from 'node:crypto';
import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { charge, given, insertLedgerRow, openPool, operator, readLines, Stopwatch, type Line } from './contender.ts';
import { GRAPHILE_SETTINGS } from './settings.ts';

const pool = openPool(GRAPHILE_SETTINGS.poolForRows);
const lines = await readLines(pool);
const watch = new Stopwatch();
const logger = new Logger(() => () => undefined);

// Queued before anybody works: the time to queue them is not counted.
const utils = await makeWorkerUtils({ connectionString: given.databaseUrl, logger });
await utils.migrate();
await utils.addJobs(lines.map((line) => ({ identifier: 'charge', payload: line, maxAttempts: 1 })));
await utils.release();

const runner = await run({
  connectionString: given.databaseUrl,
  noHandleSignals: true,
  logger,
  preset: {
    worker: {
      concurrentJobs: given.window,
      maxPoolSize: GRAPHILE_SETTINGS.poolForJobs,
      localQueue: { size: GRAPHILE_SETTINGS.localQueueSize },
      completeJobBatchDelay: GRAPHILE_SETTINGS.completeJobBatchDelayMs,
      failJobBatchDelay: GRAPHILE_SETTINGS.failJobBatchDelayMs,
    },
  },
  taskList: {
    charge: async (payload) => {
      watch.started();
      const line = payload as Line;
      const reference = randomUUID();
      await insertLedgerRow(pool, line, reference, await charge(line, reference));
      watch.ended();
    },
  },
});
await watch.finished;
watch.report();
await runner.stop();
await pool.query('delete from graphile_worker._private_jobs');
await pool.end();
await operator.close();
