import type { Database, Tx } from '../connection.ts';
import type { OrganisationAccount, SystemAccount } from '../ledger/post-transaction.ts';
import { giveBackSpending } from '../spending/give-back-spending.ts';
import { closeCases } from './close-cases.ts';
import { releaseSuccessors } from './release-successors.ts';
import type { LockedCharge } from './lock-for-settling.ts';

export interface Settled {
  charge: LockedCharge;
  /** The attempt that decided it; undefined where none was made. */
  attemptId: string | undefined;
  status: 'succeeded' | 'failed' | 'cancelled';
  failureCode?: string;
}

interface Settling {
  ledgerTransactionId: string;
  runId: string;
  settled: readonly Settled[];
  asOf: Date;
  /** Between two charges of one number. */
  gapMs: number;
}

type Entry = readonly [OrganisationAccount | SystemAccount, bigint];

/**
 * Settles locked, unsettled charges: settlement rows, final states, the run's counts and what reports count from, successors' turns,
 * and what of the run counts as spent.
 * The opened ledger transaction must post `entriesOf` them afterwards.
 */
export async function settleCharges(db: Database, tx: Tx, settling: Settling): Promise<void> {
  const { settled, runId } = settling;
  const successors = settled.flatMap(({ charge }) => charge.successorId ?? []);
  await db.together([
    () => closeCharges(db, tx, settling),
    () => closeCases(db, tx, settled),
    () => releaseSuccessors(db, tx, successors, new Date(settling.asOf.getTime() + settling.gapMs)),
    () => countInRun(db, tx, runId, totals(settled)),
    () => giveBackSpending(db, tx, runId, releasedOf(settled)),
  ]);
}

async function countInRun(db: Database, tx: Tx, runId: string, total: ReturnType<typeof totals>): Promise<void> {
  await db.query(
    `update runs set succeeded_count = succeeded_count + $2, failed_count = failed_count + $3,
            cancelled_count = cancelled_count + $4, succeeded_amount = succeeded_amount + $5,
            failed_amount = failed_amount + $6, cancelled_amount = cancelled_amount + $7
       where id = $1 returning id`,
    [
      runId,
      total.succeeded.count, total.failed.count, total.cancelled.count,
      total.succeeded.amount.toString(), total.failed.amount.toString(), total.cancelled.amount.toString(),
    ],
    tx,
  );
}

/**
 * One statement: a settlement's price and operator are those of the row that it closes, and each charge is named once.
 * `guard_settlement` compares them all the same, and the entries must sum to them.
 */
async function closeCharges(db: Database, tx: Tx, { settled, runId, ledgerTransactionId, asOf }: Settling): Promise<void> {
  await db.query(
    `with decided as (
       select * from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[]) as d(charge_id, attempt_id, status, failure_code)
     ), closed as (
       update charges c set state = 'settled', status = d.status, stage = null, failure_code = d.failure_code,
              settled_at = $3, version = version + 1
         from decided d where c.id = d.charge_id
         returning c.id, d.attempt_id, c.status, c.operator_code, c.price, c.amount, c.organisation_id, c.product_id, c.product_type
     ), counted as (
       insert into settled_sums (organisation_id, run_id, settled_at, ledger_transaction_id, product_id, product_type, operator_code, status, count, amount, price)
         select organisation_id, $1::uuid, $3::timestamptz, $2::text, product_id, product_type, operator_code, status, count(*), sum(amount), sum(price)
           from closed where status <> 'cancelled' group by organisation_id, product_id, product_type, operator_code, status
     )
     insert into settlements (charge_id, run_id, attempt_id, kind, operator_code, price, ledger_transaction_id)
     select id, $1, attempt_id, case status when 'succeeded' then 'captured' else 'released' end, operator_code, price, $2
       from closed`,
    [
      runId,
      ledgerTransactionId,
      asOf,
      settled.map(({ charge }) => charge.id),
      settled.map(({ attemptId }) => attemptId ?? null),
      settled.map(({ status }) => status),
      settled.map(({ failureCode }) => failureCode ?? null),
    ],
    tx,
  );
}

function totals(settled: readonly Settled[]) {
  const sum = () => ({ count: 0, amount: 0n });
  const total = { succeeded: sum(), failed: sum(), cancelled: sum() };
  for (const { status, charge } of settled) {
    total[status].count += 1;
    total[status].amount += charge.amount;
  }
  return total;
}

function releasedOf(settled: readonly Settled[]): bigint {
  return settled.reduce((sum, { charge, status }) => (status === 'succeeded' ? sum : sum + charge.price), 0n);
}

/** What a settling posts: the hold goes down by all of it, to the operators for what succeeded, back for the rest. */
export function entriesOf(settled: readonly Settled[]): Entry[] {
  let all = 0n;
  const released = releasedOf(settled);
  const captured = new Map<number, bigint>();
  for (const { charge, status } of settled) {
    all += charge.price;
    if (status === 'succeeded') captured.set(charge.operatorCode, (captured.get(charge.operatorCode) ?? 0n) + charge.price);
  }
  return [
    ['held', -all],
    ['available', released],
    ...[...captured].map(([code, amount]) => [`operator:${code}`, amount] as const),
  ];
}
