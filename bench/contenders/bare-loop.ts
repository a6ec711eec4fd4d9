/** The limit: the same calls and nothing else. No database, nothing durable; a crash forgets everything. */
import { randomUUID } from 'node:crypto';
import { charge, given, openPool, operator, readLines, Stopwatch } from './contender.ts';

const pool = openPool(1);
const lines = await readLines(pool);
await pool.end();
const watch = new Stopwatch();
let next = 0;

async function slot(): Promise<void> {
  for (let line = lines[next++]; line !== undefined; line = lines[next++]) {
    watch.started();
    await charge(line, randomUUID());
    watch.ended();
  }
}

await Promise.all(Array.from({ length: given.window }, slot));
watch.report();
await operator.close();
