import type { Attack } from '../attack.ts';
import type { DrillSystem } from '../drill-system.ts';
import { between, pause } from '../pause.ts';

/** Longer than every lease: capacity 5 s, send-before 2 s, the lane's heartbeat 10 s, call time-out 3 s (in drills). */
const STOP_MS = 16_000;
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
  let kills = 0;
  while (await pause(between(500, conditions.short ? 3_000 : 5_000), conditions)) {
    const victim = system.workers.pickOne();
    if (victim === undefined) continue;
    system.workers.kill(victim);
    kills += 1;
    system.say(`  kill -9 of ${victim.name} (process ${victim.pid})`);
  }
  return kills;
}

async function stop(system: DrillSystem, conditions: Conditions): Promise<number> {
  let stops = 0;
  while (await pause(between(2_000, conditions.short ? 4_000 : 15_000), conditions)) {
    const victim = system.workers.pickOne();
    if (victim === undefined) continue;
    victim.asleep = true;
    process.kill(victim.pid, 'SIGSTOP');
    stops += 1;
    system.say(`  SIGSTOP of ${victim.name} (process ${victim.pid})`);
    // To its end, though the attack may be over before: it must wake among numbers that others have finished.
    await pause(STOP_MS, { untilMs: FOR_EVER, signal: conditions.signal });
    process.kill(victim.pid, 'SIGCONT');
    system.say(`  SIGCONT of ${victim.name}`);
    await pause(2_000, { untilMs: FOR_EVER, signal: conditions.signal });
    victim.asleep = false;
  }
  return stops;
}
