import type { Attack } from '../attack.ts';
import type { DrillSystem } from '../drill-system.ts';
import { between, pause } from '../pause.ts';

/** Longer than every lease: capacity 5 s, send-before 2 s, the lane's heartbeat 10 s, call time-out 3 s (in drills). */
const STOP_MS = 20_000;
/** From then on the others are left alone, so that they take over and send anew what the sleeper still has in hand. */
const TAKE_OVER_MS = 6_000;
const MANY_CALLS = 10;
const FOR_EVER = Number.POSITIVE_INFINITY;

interface Conditions {
  untilMs: number;
  short: boolean;
  signal: AbortSignal;
}

/** kill -9 at random points, and meanwhile SIGSTOP of one worker for longer than every lease, then SIGCONT. */
export const killWorker: Attack = {
  what: 'kill -9 of the workers at random points; SIGSTOP for longer than every lease, then SIGCONT',
  workers: 2,
  async run(system, conditions) {
    const [kills, stops] = await Promise.all([kill(system, conditions), stop(system, conditions)]);
    return { 'workers killed (kill -9)': kills, [`workers stopped for ${STOP_MS / 1000} s, then woken`]: stops };
  },
};

async function kill(system: DrillSystem, conditions: Conditions): Promise<number> {
  let kills = await killAllInMidCall(system, conditions);
  while (await pause(between(0, conditions.short ? 1_500 : 4_000), conditions)) {
    await untilSending(system, conditions);
    await pause(between(0, 1_000), conditions);
    const victim = system.workers.pickOne();
    if (victim === undefined || isTakingOver(system)) continue;
    system.workers.kill(victim);
    kills += 1;
    system.say(`  kill -9 of ${victim.name} (process ${victim.pid})`);
  }
  return kills;
}

/**
 * The first blow falls on every worker, at a moment when calls are out: a number's lane lives in one of them, and a
 * blow that met only the idle one would leave nothing to find out by inquiry.
 */
async function killAllInMidCall(system: DrillSystem, conditions: Conditions): Promise<number> {
  for (;;) {
    const [row] = await system.db.query<{ out: number }>(
      `select count(*)::int as out from charges c join charge_attempts a on a.id = c.current_attempt
         where c.state = 'sending' and a.created_at > clock_timestamp() - interval '150 milliseconds'`,
    );
    const awake = [...system.workers.living.values()].filter(({ asleepSince }) => asleepSince === undefined);
    if ((row?.out ?? 0) >= MANY_CALLS && awake.length > 0) {
      for (const victim of awake) system.workers.kill(victim);
      system.say(`  kill -9 of ${awake.length} workers with ${row?.out} calls out`);
      return awake.length;
    }
    if (!(await pause(20, conditions))) return 0;
  }
}

async function stop(system: DrillSystem, conditions: Conditions): Promise<number> {
  let stops = 0;
  // After the first blow, which is to find all workers awake.
  await pause(3_000, conditions);
  while (await pause(between(0, conditions.short ? 500 : 10_000), conditions)) {
    await untilSending(system, conditions);
    const victim = system.workers.pickOne();
    if (victim === undefined) continue;
    victim.asleepSince = Date.now();
    process.kill(victim.pid, 'SIGSTOP');
    stops += 1;
    system.say(`  SIGSTOP of ${victim.name} (process ${victim.pid})`);
    // To its end, though the attack may be over before: it must wake among numbers that others have finished.
    await pause(STOP_MS, { untilMs: FOR_EVER, signal: conditions.signal });
    process.kill(victim.pid, 'SIGCONT');
    system.say(`  SIGCONT of ${victim.name}`);
    await pause(2_000, { untilMs: FOR_EVER, signal: conditions.signal });
    victim.asleepSince = undefined;
  }
  return stops;
}

/** Most blows fall while numbers are being sent; those that waited in vain fall on whatever is done then. */
async function untilSending({ db }: DrillSystem, conditions: Conditions): Promise<void> {
  const waiting = { ...conditions, untilMs: Math.min(conditions.untilMs, Date.now() + 10_000) };
  for (;;) {
    const [row] = await db.query<{ sent: number }>(
      `select count(*)::int as sent from charge_attempts where created_at > clock_timestamp() - interval '300 milliseconds'`,
    );
    if ((row?.sent ?? 0) > 0 || !(await pause(50, waiting))) return;
  }
}

function isTakingOver({ workers }: DrillSystem): boolean {
  return [...workers.living.values()].some(({ asleepSince }) => asleepSince !== undefined && Date.now() - asleepSince > TAKE_OVER_MS);
}
