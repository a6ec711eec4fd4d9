import { tellStaff } from '../messages/tell-staff.ts';
import type { Database, Tx } from '../connection.ts';
import { breakerAfter, breakerWithout, type Breaker, type BreakerReport } from './breaker-rules.ts';

export type { BreakerReport } from './breaker-rules.ts';

interface Request {
  operatorCode: number;
  holder: string;
  report: BreakerReport;
}

interface BreakerRow {
  state: Breaker['state'];
  reason: string | null;
  opened_at: Date | null;
  open_until: Date | null;
  openings: number;
  probe_holder: string | null;
  probe_until: Date | null;
  window_started_at: Date;
  window_calls: number;
  window_bad: number;
  paused: boolean;
  now: Date;
  persian: string;
}

/** Takes a lane's report into the operator's breaker, under its row lock, and says what this lane may do now. */
export async function advanceBreaker(
  db: Database,
  tx: Tx,
  request: Request,
): Promise<{ state: 'free' } | { state: 'probe' } | { state: 'blocked'; reason: string }> {
  const row = await lock(db, tx, request.operatorCode);
  const { breaker, may } = breakerAfter(breakerOf(row), request.report, request.holder, row.now.getTime());
  await change(db, tx, request.operatorCode, row, breaker);
  if (row.paused) return { state: 'blocked', reason: 'operator-paused' };
  return may === 'wait' ? { state: 'blocked', reason: breaker.reason ?? 'operator-unavailable' } : { state: may };
}

/** Takes the last report of a lane that ends and asks for nothing. */
export async function leaveBreaker(db: Database, tx: Tx, request: Request): Promise<void> {
  const row = await lock(db, tx, request.operatorCode);
  await change(db, tx, request.operatorCode, row, breakerWithout(breakerOf(row), request.report, request.holder, row.now.getTime()));
}

async function lock(db: Database, tx: Tx, operatorCode: number): Promise<BreakerRow> {
  await db.query(
    'insert into operator_breakers (operator_code) values ($1) on conflict do nothing returning operator_code',
    [operatorCode],
    tx,
  );
  const [row] = await db.query<BreakerRow>(
    `select b.*, o.paused_at is not null as paused, clock_timestamp() as now, o.persian from operator_breakers b
       join operators o on o.code = b.operator_code where b.operator_code = $1 for update of b`,
    [operatorCode],
    tx,
  );
  if (row === undefined) throw new Error(`Unknown operator ${operatorCode}`);
  return row;
}

async function change(db: Database, tx: Tx, operatorCode: number, row: BreakerRow, breaker: Breaker): Promise<void> {
  await store(db, tx, operatorCode, breaker);
  if (breaker.state === 'open' && row.state === 'closed') await raiseAlarm(db, tx, operatorCode, row, breaker);
}

function breakerOf(row: BreakerRow): Breaker {
  return {
    state: row.state,
    reason: row.reason ?? undefined,
    openedMs: row.opened_at?.getTime(),
    openUntilMs: row.open_until?.getTime(),
    openings: row.openings,
    probeHolder: row.probe_holder ?? undefined,
    probeUntilMs: row.probe_until?.getTime(),
    windowStartedMs: row.window_started_at.getTime(),
    windowCalls: row.window_calls,
    windowBad: row.window_bad,
  };
}

async function store(db: Database, tx: Tx, operatorCode: number, breaker: Breaker): Promise<void> {
  const at = (ms: number | undefined) => (ms === undefined ? null : new Date(ms));
  await db.query(
    `update operator_breakers set state = $2, reason = $3, opened_at = $4, open_until = $5, openings = $6, probe_holder = $7,
            probe_until = $8, window_started_at = $9, window_calls = $10, window_bad = $11
       where operator_code = $1 returning operator_code`,
    [
      operatorCode, breaker.state, breaker.reason ?? null, at(breaker.openedMs), at(breaker.openUntilMs), breaker.openings,
      breaker.probeHolder ?? null, at(breaker.probeUntilMs), at(breaker.windowStartedMs), breaker.windowCalls, breaker.windowBad,
    ],
    tx,
  );
}

async function raiseAlarm(db: Database, tx: Tx, operatorCode: number, row: BreakerRow, breaker: Breaker): Promise<void> {
  const float = breaker.reason === 'insufficient-float';
  await tellStaff(db, tx, {
    event: float ? 'float-low' : 'breaker-open',
    title: float
      ? `موجودی ما نزد ${row.persian} تمام شده است؛ شارژها منتظر می‌مانند`
      : `${row.persian} پاسخ درست نمی‌دهد؛ شارژها منتظر می‌مانند`,
    link: `/operators/${operatorCode}/show`,
    deduplicationKey: `breaker:${operatorCode}:${breaker.openedMs}`,
  });
}
