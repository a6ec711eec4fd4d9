import { randomUUID } from 'node:crypto';
import { Context } from '@temporalio/activity';
import { cancelWaiting } from '../../database/charges/cancel-waiting.ts';
import { prepareCharges } from '../../database/charges/prepare-charges.ts';
import { recoverLost } from '../../database/charges/recover-lost.ts';
import { closeRun } from '../../database/runs/close-run.ts';
import { holdWaitingRun, type HoldAnswer } from '../../database/runs/hold-waiting-run.ts';
import { readRunWork, type RunWork } from '../../database/runs/read-run-work.ts';
import { tellCreditShort } from '../../database/runs/tell-credit-short.ts';
import { chargeLane, type LaneContext, type LaneCounts, type LaneInput } from './charge-lane.ts';
import type { OrderRunDependencies } from './dependencies.ts';
import { inquireLane } from './inquire-lane.ts';

/** After the call's time-out: time to store the answer, before a silent sender counts as lost. */
const STORE_MARGIN_MS = 2_000;

/** Short activities of a run; all may be repeated. */
export function createOrderRunActivities(deps: OrderRunDependencies) {
  const { db, policy } = deps;
  return {
    readRunWork: (runId: string): Promise<RunWork | undefined> => readRunWork(db, runId),
    prepareCharges: (runId: string): Promise<boolean> => prepareCharges(db, runId),
    holdWaitingRun: (runId: string, asOfMs: number): Promise<HoldAnswer> => holdWaitingRun(db, runId, new Date(asOfMs)),
    tellCreditShort: (runId: string): Promise<void> => tellCreditShort(db, runId),
    recoverLost: (runId: string, asOfMs: number): Promise<number> =>
      recoverLost(db, runId, policy.callTimeoutMs + STORE_MARGIN_MS, new Date(asOfMs)),
    cancelWaiting: (runId: string, asOfMs: number): Promise<number> =>
      cancelWaiting(db, runId, randomUUID(), new Date(asOfMs)),
    closeRun: (runId: string): Promise<boolean> => closeRun(db, runId),
  };
}

/** Lanes: minutes of work in a slice of seconds, with heartbeats. */
export function createLaneActivities(deps: OrderRunDependencies) {
  return {
    chargeLane: (input: LaneInput): Promise<LaneCounts> => chargeLane(deps, input, laneContext()),
    inquireLane: (input: LaneInput): Promise<LaneCounts> => inquireLane(deps, input, laneContext()),
  };
}

function laneContext(): LaneContext {
  const context = Context.current();
  return {
    heartbeat: (counts) => context.heartbeat(counts),
    get stopped() {
      return context.cancellationSignal.aborted;
    },
  };
}
