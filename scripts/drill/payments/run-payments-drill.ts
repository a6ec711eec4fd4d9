import { auditLedger } from '../../../database/ledger/audit-ledger.ts';
import { startDrillSystem, type DrillSystem } from '../drill-system.ts';
import { pause } from '../pause.ts';
import type { DrillOptions } from '../run-drill.ts';
import { bankAtHand, type BankAtHand } from './bank-at-hand.ts';
import { compareWithBank, type BankFigures } from './compare-with-bank.ts';
import { EXPIRED_MS } from './habits.ts';
import { keepPaying, type Customer, type Paid } from './keep-paying.ts';
import { shakeBank } from './shake-bank.ts';
import { strikeBetween, type Blows } from './strike-between.ts';

export interface PaymentFigures extends BankFigures, Blows {
  /** What payers and the bank did, by name. */
  done: Record<string, number>;
  callbacks: number;
  refusedByBank: number;
  /** Verifies that the bank did and did not answer. */
  silentVerifies: number;
  verifiedAgain: number;
  handedOver: number;
  grownRial: bigint;
  open: number;
  auditOk: boolean;
  secondsToEnd: number;
  /** Everything that is not as it must be; none is right. */
  differences: string[];
}

/** Half an hour of expiry and three days of following pass in seconds. */
const TIMINGS = {
  KOOK_PAYMENT_STEPS_MS: '700,700,1000,1500',
  KOOK_PAYMENT_EXPIRY_MS: String(EXPIRED_MS),
  KOOK_PAYMENT_FOLLOW_MS: '11000',
  KOOK_LIMIT_PAYMENTS_PER_USER_HOUR: '1000000',
  KOOK_LIMIT_CALLBACKS_PER_ADDRESS_MINUTE: '1000000',
};
const PAYERS: readonly Customer[] = ['customer', 'otherCustomer', 'customer', 'otherCustomer', 'customer', 'otherCustomer'];
const SHORT_MS = 15_000;
const LONG_MS = 180_000;
const END_WITHIN_MS = 180_000;

/** Starts a system, lets two organisations pay while bank, browsers and workers misbehave, then compares the books. */
export async function runPaymentsDrill({ short, attackMs, keep = false, say, signal }: DrillOptions): Promise<PaymentFigures> {
  say('starting a system of its own');
  const system = await startDrillSystem({ workers: 2, keep, say, signal, env: TIMINGS });
  try {
    const bank = bankAtHand(system.stack.endpoints().simulators.bank);
    const before = await creditOf(system);
    const conditions = { untilMs: Date.now() + (attackMs ?? (short ? SHORT_MS : LONG_MS)), signal, authorities: new Map<Customer, string>() };
    const [fits, blows, ...paid] = await Promise.all([
      shakeBank(bank, conditions),
      strikeBetween(system, bank, conditions),
      ...PAYERS.map((payer, n) => keepPaying(system, payer, n, conditions)),
    ]);
    signal.throwIfAborted();
    say('the attack is over; the bank is well again, and every payment must end');
    const overAt = performance.now();
    await bank.faults({});
    await untilAllEnded(system, signal);
    const secondsToEnd = (performance.now() - overAt) / 1000;
    return await judge(system, bank, { fits, blows, paid, before, secondsToEnd });
  } finally {
    await system.stop();
  }
}

async function creditOf({ db }: DrillSystem): Promise<bigint> {
  const [row] = await db.query<{ rial: string }>(`select sum(balance)::text as rial from ledger_accounts where kind in ('available', 'held')`);
  return BigInt(row?.rial ?? '0');
}

async function openPayments({ db }: DrillSystem): Promise<number> {
  const [row] = await db.query<{ n: number }>('select count(*)::int as n from payments where authority is not null and closed_at is null');
  return row?.n ?? 0;
}

async function untilAllEnded(system: DrillSystem, signal: AbortSignal): Promise<void> {
  const conditions = { untilMs: Date.now() + END_WITHIN_MS, signal };
  while ((await openPayments(system)) > 0) if (!(await pause(250, conditions))) return;
}

interface Known {
  fits: Record<string, number>;
  blows: Blows;
  paid: readonly Paid[];
  before: bigint;
  secondsToEnd: number;
}

async function judge(system: DrillSystem, bank: BankAtHand, { fits, blows, paid, before, secondsToEnd }: Known): Promise<PaymentFigures> {
  const { db } = system;
  const figures = await compareWithBank(db, await bank.book());
  const audit = await auditLedger(db);
  const open = await openPayments(system);
  const grownRial = (await creditOf(system)) - before;
  const [traces] = await db.query<{ silent: number; again: number; handed: number }>(
    `select (select count(*)::int from payment_events where kind = 'verify' and result = 'silence') as silent,
            (select count(*)::int from payment_events where kind = 'verify' and code = 101) as again,
            (select count(*)::int from tasks where kind = 'payment-stuck') as handed`,
  );
  const strange = paid.flatMap(({ strangeAnswers }) => strangeAnswers);
  const differences = [
    ...figures.examples,
    ...(figures.takenRial === figures.creditedRial ? [] : [`${figures.takenRial} rial taken there, ${figures.creditedRial} credited here`]),
    ...(grownRial === figures.creditedRial ? [] : [`credit grew by ${grownRial} rial`]),
    ...audit.checks.filter(({ ok }) => !ok).map(({ name, differences: rows }) => `audit: ${name}: ${JSON.stringify(rows.slice(0, 3))}`),
    ...(open === 0 ? [] : [`${open} payments have not ended`]),
    ...(strange.length === 0 ? [] : [`${strange.length} callbacks were answered strangely: ${[...new Set(strange)].join(', ')}`]),
  ];
  return {
    ...figures, ...blows, done: { ...sumOf(paid), ...fits },
    callbacks: paid.reduce((sum, { callbacks }) => sum + callbacks, 0),
    refusedByBank: paid.reduce((sum, { refusedByBank }) => sum + refusedByBank, 0),
    silentVerifies: traces?.silent ?? 0, verifiedAgain: traces?.again ?? 0, handedOver: traces?.handed ?? 0, grownRial, open, auditOk: audit.ok, secondsToEnd, differences,
  };
}

function sumOf(paid: readonly Paid[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { done } of paid) for (const [name, times] of Object.entries(done)) sums[`  ${name}`] = (sums[`  ${name}`] ?? 0) + times;
  return sums;
}
