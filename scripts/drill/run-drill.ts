import { auditLedger } from '../../database/ledger/audit-ledger.ts';
import type { Attack } from './attack.ts';
import { compareWithBook, type BookFigures } from './compare-with-book.ts';
import { startDrillSystem, type DrillSystem } from './drill-system.ts';
import { keepOrdering } from './keep-ordering.ts';
import { pause } from './pause.ts';
import { readTraces, type Traces } from './read-traces.ts';

export interface DrillFigures extends BookFigures {
  /** What the attack did, by name. */
  done: Record<string, number>;
  orders: number;
  traces: Traces;
  heldRial: bigint;
  openRuns: number;
  /** Of open runs: charges that wait for a person. */
  withPeople: number;
  auditOk: boolean;
  secondsToEnd: number;
  /** Everything that is not as it must be; none is right. */
  differences: string[];
}

export interface DrillOptions {
  short: boolean;
  attackMs?: number;
  keep?: boolean;
  say: (line: string) => void;
  signal: AbortSignal;
}

/** Rates add up to less than half, or the breaker would rightly keep all calls away from such an operator. */
const FAULTS = {
  latencyMs: 40, latencyJitterMs: 300, refuseRate: 0.05, busyRate: 0.06, recentlyChargedRate: 0.04, dropAnswerRate: 0.05,
  unknownThenSuccessRate: 0.05, inProgressMs: 1_500, lieRate: 0.05, notFoundForMs: 1_000, inquiryDropRate: 0.05, inquiryLieRate: 0.05,
};
/** Calls in flight and numbers a second at each operator: slow enough that an order lasts through several blows. */
const SLOW = { inFlight: 40, perSecond: 60 };
const FAST = { inFlight: 300, perSecond: 20_000 };
const SHORT_MS = 27_000;
const LONG_MS = 240_000;
const END_WITHIN_MS = 120_000;

/** Starts a system, lets two organisations order while it is attacked, then ends all faults and compares the books. */
export async function runDrill(attack: Attack, { short, attackMs, keep = false, say, signal }: DrillOptions): Promise<DrillFigures> {
  say('starting a system of its own');
  const system = await startDrillSystem({ workers: attack.workers, keep, say, signal });
  try {
    await limitOperators(system, SLOW);
    await system.setFaults(FAULTS);
    const conditions = { untilMs: Date.now() + (attackMs ?? (short ? SHORT_MS : LONG_MS)), short, signal };
    say(`attack: ${attack.what}`);
    const size = short ? 1 : 3;
    const [done, ...runs] = await Promise.all([
      attack.run(system, conditions),
      keepOrdering(system, 'customer', { numbers: 900 * size, pins: 50 * size, from: 100_001 }, conditions),
      keepOrdering(system, 'otherCustomer', { numbers: 400 * size, pins: 0, from: 500_001 }, conditions),
    ]);
    signal.throwIfAborted();
    say('the attack is over; faults end, and every order must');
    const overAt = performance.now();
    await system.endFaults();
    await limitOperators(system, FAST);
    await untilAllEnded(system, signal);
    const secondsToEnd = (performance.now() - overAt) / 1000;
    return await judge(system, { done, orders: runs.flat().length, secondsToEnd });
  } finally {
    await system.stop();
  }
}

async function limitOperators({ db }: DrillSystem, { inFlight, perSecond }: typeof SLOW): Promise<void> {
  await db.query('update operators set max_in_flight = $1, max_per_second = $2 returning code', [inFlight, perSecond]);
}

async function openRuns({ db }: DrillSystem): Promise<{ runs: number; withPeople: number; withoutPeople: number }> {
  const [row] = await db.query<{ runs: number; withPeople: number; withoutPeople: number }>(
    `select (select count(*)::int from runs where ended_at is null) as runs,
            (select count(*)::int from charges where state <> 'settled' and person_since is not null) as "withPeople",
            (select count(*)::int from runs r where ended_at is null and (r.prepared_at is null or exists
              (select 1 from charges c where c.run_id = r.id and c.state <> 'settled' and c.person_since is null)
              or not exists (select 1 from charges c where c.run_id = r.id and c.state <> 'settled'))) as "withoutPeople"`,
  );
  return row ?? { runs: 0, withPeople: 0, withoutPeople: 0 };
}

async function untilAllEnded(system: DrillSystem, signal: AbortSignal): Promise<void> {
  const conditions = { untilMs: Date.now() + END_WITHIN_MS, signal };
  while ((await openRuns(system)).withoutPeople > 0) if (!(await pause(250, conditions))) return;
}

async function judge(system: DrillSystem, known: Pick<DrillFigures, 'done' | 'orders' | 'secondsToEnd'>): Promise<DrillFigures> {
  const { db, stack } = system;
  const book = await compareWithBook(db, stack.endpoints().simulators.operator);
  const audit = await auditLedger(db);
  const open = await openRuns(system);
  const [held] = await db.query<{ rial: string }>(`select coalesce(sum(balance), 0)::text as rial from ledger_accounts where kind = 'held'`);
  const heldRial = BigInt(held?.rial ?? '0');
  const differences = [
    ...book.examples,
    ...(book.succeededRial === book.bookRial ? [] : [`succeeded for ${book.succeededRial} rial here, charged for ${book.bookRial} there`]),
    ...audit.checks.filter(({ ok }) => !ok).map(({ name, differences: rows }) => `audit: ${name}: ${JSON.stringify(rows.slice(0, 3))}`),
    ...(open.withoutPeople === 0 ? [] : [`${open.withoutPeople} runs have not ended`]),
    ...(heldRial === 0n || open.withPeople > 0 ? [] : [`${heldRial} rial are still held`]),
  ];
  return {
    ...book, ...known, heldRial, openRuns: open.runs, withPeople: open.withPeople, auditOk: audit.ok, differences,
    traces: await readTraces(db),
  };
}
