/** Temporal, used the simple way: an activity per number. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { charge, given, insertLedgerRow, openPool, operator, readLines, Stopwatch } from './contender.ts';
import { TEMPORAL_SETTINGS } from './settings.ts';

const { numbersOfChild, poolForRows } = TEMPORAL_SETTINGS;
const pool = openPool(poolForRows);
const lines = await readLines(pool);
const watch = new Stopwatch();
const taskQueue = `bench-${randomUUID()}`;
Runtime.install({ logger: new DefaultLogger('ERROR') });
const connection = await NativeConnection.connect({ address: given.temporal });
const worker = await Worker.create({
  connection,
  taskQueue,
  workflowsPath: fileURLToPath(new URL('./temporal-workflows.ts', import.meta.url)),
  maxConcurrentActivityTaskExecutions: given.window,
  maxConcurrentActivityTaskPolls: 20,
  maxConcurrentWorkflowTaskPolls: 10,
  activities: {
    chargeOne: async (index: number) => {
      const line = lines[index];
      if (line === undefined) throw new Error('no such line');
      watch.started();
      const reference = randomUUID();
      await insertLedgerRow(pool, line, reference, await charge(line, reference));
      watch.ended();
    },
  },
});
const client = new Client({ connection: await Connection.connect({ address: given.temporal }) });
await worker.runUntil(client.workflow.execute('chargeAll', {
  taskQueue,
  workflowId: taskQueue,
  args: [{ numbers: given.numbers, numbersOfChild, window: given.window }],
}));
watch.report();
await client.connection.close();
await connection.close();
await pool.end();
await operator.close();
