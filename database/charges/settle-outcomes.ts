import { nextStep, type ChargingPolicy, type NextStep, type Outcome } from '../../domain/charging/next-step.ts';
import type { Database, Tx } from '../connection.ts';
import { beginPosting, postEntries, type LedgerPosting } from '../ledger/post-transaction.ts';
import { insertOutcomes, type OutcomeRow } from './insert-outcomes.ts';
import { lockForSettling, type LockedCharge } from './lock-for-settling.ts';
import { entriesOf, settleCharges, type Settled } from './settle-charges.ts';
import { storePins, type NewPin } from './store-pins.ts';
import { moveCharges, type Move } from './move-charges.ts';
import { parkCharges } from './park-charges.ts';
import { raiseContradictions, type Contradiction } from './raise-contradictions.ts';
import { handOverToPeople } from './hand-over-to-people.ts';

/** What a lane or an inquiry learned about one attempt. */
export interface AttemptResult {
  chargeId: string;
  attemptId: string;
  source: 'answer' | 'inquiry' | 'sender';
  outcome: Outcome;
  operatorTransactionId?: string;
  /** Of a PIN that the operator sold. */
  pin?: NewPin;
}

export interface SettleBatch {
  runId: string;
  /** Made once by the caller; the same batch after a lost COMMIT finds nothing to do. */
  batchId: string;
  results: readonly AttemptResult[];
  policy: ChargingPolicy;
  asOf: Date;
}

export interface SettleCounts {
  succeeded: number;
  failed: number;
  retrying: number;
  unknown: number;
}

/**
 * Stores a batch of outcomes in one transaction: evidence, the charges' next steps, settlements and their ledger
 * posting, PINs, and successors of settled numbers. An outcome that comes again changes nothing; one that contradicts
 * a decided attempt is kept as evidence and becomes a task.
 */
export async function settleOutcomes(db: Database, batch: SettleBatch): Promise<SettleCounts> {
  return db.transaction((tx) => settleOutcomesIn(db, tx, batch));
}

async function settleOutcomesIn(db: Database, tx: Tx, batch: SettleBatch): Promise<SettleCounts> {
  const { runId, policy, asOf } = batch;
  const { organisationId, charges } = await lockForSettling(db, tx, runId, batch.results);
  const outcomes: OutcomeRow[] = [];
  const moves: Move[] = [];
  const settled: Settled[] = [];
  const pins: NewPin[] = [];
  const parked: LockedCharge[] = [];
  const contradictions: Contradiction[] = [];
  const counts: SettleCounts = { succeeded: 0, failed: 0, retrying: 0, unknown: 0 };

  for (const result of batch.results) {
    const charge = charges.get(result.chargeId);
    if (charge === undefined) throw new Error('An outcome names a charge of another run');
    const evidence = evidenceOf(result, charge);
    if (evidence === undefined) continue;
    outcomes.push(evidence);
    if (chargedAfterAll(evidence, result, charge)) parked.push(charge);
    if (evidence.kind === 'contradiction') contradictions.push({ chargeId: charge.id, attemptId: result.attemptId, code: evidence.code });
    if (evidence.kind === 'contradiction' || !isCurrent(result, charge)) continue;
    const step = nextStep(charge, result.outcome, policy, asOf.getTime(), Math.random);
    count(counts, step);
    if (step.state === 'settled') {
      settled.push({ charge, attemptId: result.attemptId, ...outcomeOf(step) });
      if (result.pin !== undefined && step.status === 'succeeded') pins.push(result.pin);
    } else {
      moves.push({ charge, step, asOf });
    }
  }

  const posting = { id: `settle:${batch.batchId}`, kind: 'settle' as const, organisationId, runId, description: 'تسویه' };
  await db.together([
    () => insertOutcomes(db, tx, outcomes),
    () => moveCharges(db, tx, moves),
    () => parkCharges(db, tx, parked, asOf),
    ...(settled.length === 0 ? [] : [
      () => begin(db, tx, posting),
      () => settleCharges(db, tx, { ledgerTransactionId: posting.id, runId, settled, asOf, gapMs: policy.sameNumberGapMs }),
      () => postEntries(db, tx, posting, entriesOf(settled)),
    ]),
    () => raiseContradictions(db, tx, contradictions, runId),
    () => handOverToPeople(db, tx, moves, runId),
    () => storePins(db, tx, runId, pins),
  ]);
  return counts;
}

async function begin(db: Database, tx: Tx, posting: LedgerPosting): Promise<void> {
  if (!(await beginPosting(db, tx, posting))) throw new Error('A batch id was used for two batches');
}

function isCurrent(result: AttemptResult, charge: LockedCharge): boolean {
  return charge.state !== 'settled' && charge.currentAttempt === result.attemptId;
}

/** The operator never got it, we were told; now it says that it has charged: sending again would charge twice. */
function chargedAfterAll(evidence: OutcomeRow, { outcome }: AttemptResult, charge: LockedCharge): boolean {
  return evidence.kind === 'contradiction' && outcome.kind === 'succeeded' && charge.state === 'waiting';
}

/** What to store about this result; undefined where it tells nothing new. */
function evidenceOf(result: AttemptResult, charge: LockedCharge): OutcomeRow | undefined {
  const { attemptId, source, outcome, operatorTransactionId } = result;
  const row = { attemptId, source, code: outcome.code, operatorTransactionId };
  const decided = charge.decidedAttempts.get(attemptId);
  if (decided === undefined) {
    return { ...row, kind: outcome.kind, final: outcome.kind !== 'unknown' };
  }
  const charged = outcome.kind === 'succeeded';
  if (outcome.kind === 'unknown' || charged === (decided === 'succeeded')) return undefined;
  return { ...row, kind: 'contradiction', final: false };
}

function outcomeOf(step: Extract<NextStep, { state: 'settled' }>): Pick<Settled, 'status' | 'failureCode'> {
  return step.status === 'succeeded' ? { status: 'succeeded' } : { status: 'failed', failureCode: step.failureCode };
}

function count(counts: SettleCounts, step: NextStep): void {
  if (step.state === 'settled') counts[step.status] += 1;
  else counts[step.state === 'unknown' ? 'unknown' : 'retrying'] += 1;
}
