import { setTimeout as sleep } from 'node:timers/promises';
import { createRun } from '../database/runs/create-run.ts';
import type { BenchOrder } from './make-order.ts';
import { watchMemory, type Memory } from './watch-memory.ts';
import type { Rig } from './rig.ts';

export interface MeasuredRun {
  numbers: number;
  /** From the first claim to the last settlement, as PostgreSQL's clock saw them. */
  seconds: number;
  /** From the confirmation's commit to the run's end: workflow start, preparing, closing. */
  wholeSeconds: number;
  memory: Memory;
}

const WITHIN_MS = 300_000;

/** One real run of an order: `createRun` with its hold and outbox row, the `orderRun` workflow, the worker's lanes. */
export async function measureRun(rig: Rig, order: BenchOrder, numbers: number): Promise<MeasuredRun> {
  const { db, stack } = rig;
  await rig.forgetBook();
  const memory = watchMemory(() => stack.endpoints().pids['worker']);
  const { runId } = await db.transaction((tx) => createRun(db, tx, { ...order, orderVersionId: order.versionId, occursAt: new Date() }));
  for (const deadline = Date.now() + WITHIN_MS; ; await sleep(100)) {
    const [ended] = await db.query('select 1 from runs where id = $1 and ended_at is not null', [runId]);
    if (ended !== undefined) break;
    if (Date.now() > deadline) throw new Error('The run does not end.');
  }
  const [row] = await db.query<{ seconds: number; whole: number; succeeded: number }>(
    `select extract(epoch from (select max(created_at) from settlements where run_id = r.id)
                             - (select min(created_at) from charge_attempts where run_id = r.id))::float8 as seconds,
            extract(epoch from r.ended_at - r.created_at)::float8 as whole, r.succeeded_count as succeeded
       from runs r where r.id = $1`,
    [runId],
  );
  if (row?.succeeded !== numbers) throw new Error(`${row?.succeeded} of ${numbers} numbers succeeded.`);
  return { numbers, seconds: row.seconds, wholeSeconds: row.whole, memory: memory.stop() };
}
