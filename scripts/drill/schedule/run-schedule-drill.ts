import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Database } from '../../../database/connection.ts';
import { auditLedger } from '../../../database/ledger/audit-ledger.ts';
import { compareWithBook, type BookFigures } from '../compare-with-book.ts';
import { DRILL_TIMINGS } from '../drill-system.ts';
import type { DrillOptions } from '../run-drill.ts';
import { judgeOccurrences, type OccurrenceFigures } from './judge-occurrences.ts';
import { placePlannedOrders } from './place-planned-orders.ts';
import { WholeSystem } from './whole-system.ts';

export interface ScheduleFigures extends Omit<BookFigures, 'examples'>, OccurrenceFigures {
  orders: number;
  outages: number;
  secondsDown: number;
  graceMs: number;
  heldRial: bigint;
  auditOk: boolean;
}

/** An outage lasts longer than the grace and swallows several times: those of its first part are missed, those of its last part run late. */
const SHORT = { orders: 14, numbersEach: 20, aheadMs: 18_000, windowMs: 52_000, outages: 1, downMs: 20_000, graceMs: 14_000 };
const LONG = { orders: 80, numbersEach: 200, aheadMs: 90_000, windowMs: 400_000, outages: 4, downMs: 45_000, graceMs: 30_000 };
const END_WITHIN_MS = 120_000;

/** Places orders for chosen times, kills the whole system across them with kill -9, and holds what came of each time against the rules and the operator's book. */
export async function runScheduleDrill({ short, keep = false, say, signal }: DrillOptions): Promise<ScheduleFigures> {
  const form = short ? SHORT : LONG;
  const dataDir = mkdtempSync(join(tmpdir(), 'kook-drill-'));
  chmodSync(dataDir, 0o755);
  const quiet = { DATABASE_URL: '', TEMPORAL_ADDRESS: '', OPERATOR_URL: '', BANK_URL: '', SMS_URL: '' };
  const system = new WholeSystem(dataDir, { ...quiet, ...DRILL_TIMINGS, KOOK_MISSED_GRACE_MS: String(form.graceMs) });
  try {
    say('starting a system of its own');
    await system.start();
    const fromMs = Date.now() + form.aheadMs;
    const untilMs = fromMs + form.windowMs;
    const orders = await placePlannedOrders(system.endpoints, { ...form, fromMs, untilMs });
    if (Date.now() > fromMs) throw new Error('The orders were not placed before the first of their times.');
    const outages: { downAtMs: number; upAtMs: number }[] = [];
    for (let n = 1; n <= form.outages; n += 1) {
      await sleep(Math.max(0, fromMs + (form.windowMs * n) / (form.outages + 1) - form.downMs - Date.now()), undefined, { signal });
      outages.push(await strike(system, form.downMs, say, signal));
    }
    await sleep(Math.max(0, untilMs - Date.now()), undefined, { signal });
    say('the last time has passed; every order must end');
    const db = openDatabase(system.endpoints.database, { poolSize: 4, name: 'kook-drill' });
    try {
      await untilAllEnded(db, signal);
      return await judge(db, system.endpoints.simulators.operator, { orders, outages, graceMs: form.graceMs });
    } finally {
      await db.close();
    }
  } finally {
    await system.stop();
    if (keep) say(`data left in ${dataDir}`);
    else rmSync(dataDir, { recursive: true, force: true });
  }
}

async function strike(system: WholeSystem, downMs: number, say: (line: string) => void, signal: AbortSignal): Promise<{ downAtMs: number; upAtMs: number }> {
  const downAtMs = Date.now();
  say(`killed ${system.killAll()} processes`);
  await sleep(downMs, undefined, { signal });
  await system.start();
  return { downAtMs, upAtMs: Date.now() };
}

async function untilAllEnded(db: Database, signal: AbortSignal): Promise<void> {
  for (const deadline = Date.now() + END_WITHIN_MS; Date.now() < deadline; await sleep(300, undefined, { signal })) {
    const [open] = await db.query<{ count: number }>(
      `select (select count(*) from runs where ended_at is null)::int
            + (select count(*) from orders where next_occurrence_at < now() and status in ('scheduled', 'active'))::int as count`,
    );
    if (open?.count === 0) return;
  }
}

async function judge(
  db: Database, operator: string, { orders, outages, graceMs }: { orders: number; outages: readonly { downAtMs: number; upAtMs: number }[]; graceMs: number },
): Promise<ScheduleFigures> {
  const { examples, ...book } = await compareWithBook(db, operator);
  const times = await judgeOccurrences(db, { graceMs, outages });
  const audit = await auditLedger(db);
  const [held] = await db.query<{ rial: string }>(`select coalesce(sum(balance), 0)::text as rial from ledger_accounts where kind = 'held'`);
  const heldRial = BigInt(held?.rial ?? '0');
  return {
    ...book, ...times, orders, outages: outages.length, graceMs, heldRial, auditOk: audit.ok,
    secondsDown: outages.reduce((sum, { downAtMs, upAtMs }) => sum + (upAtMs - downAtMs) / 1000, 0),
    differences: [
      ...times.differences, ...examples,
      ...(book.succeededRial === book.bookRial ? [] : [`succeeded for ${book.succeededRial} rial here, charged for ${book.bookRial} there`]),
      ...audit.checks.filter(({ ok }) => !ok).map(({ name, differences }) => `audit: ${name}: ${JSON.stringify(differences.slice(0, 3))}`),
      ...(heldRial === 0n ? [] : [`${heldRial} rial are still held`]),
    ],
  };
}
