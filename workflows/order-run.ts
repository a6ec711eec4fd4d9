import { condition, continueAsNew, log, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { lanes, preparation, processes } from './activity-options.ts';
import { changedSignal, positionQuery } from './messages.ts';
import { runDetails } from './order-run-details.ts';
import { canChargeNow, canInquireNow, laneCount, waitMsOf, type RunWork } from './order-run-rules.ts';
import { engineersView } from './tell-engineers.ts';

/** A lane claims for this long; short, so that pauses, fairness and deployments are felt soon. */
const SLICE_MS = 8_000;
const MAX_PAUSE_AFTER_FAULTS_MS = 30_000;

/**
 * One occurrence of an order, from its hold to its last settled charge. PostgreSQL knows each number; this process
 * turns: it reads where the run stands, lets lanes charge and inquire what is due, and waits on durable timers for what
 * is due later (retries, inquiries, an operator that is away) or for a signal that something changed.
 */
export async function orderRun({ runId }: { runId: string }): Promise<string> {
  let changes = 0;
  let position: Record<string, unknown> = { runId };
  let faults = 0;
  const tell = engineersView();
  setHandler(changedSignal, () => {
    changes += 1;
  });
  setHandler(positionQuery, () => position);

  for (;;) {
    const seen = changes;
    const work = await processes.readRunWork(runId);
    if (work === undefined) return 'no such run';
    position = { runId, ...work };
    tell({ process: 'run', organisationId: work.organisationId, status: work.status, details: runDetails(runId, work, Date.now()) });
    if (work.ended) return work.status;

    const turned = await turn(runId, work);
    if (turned === 'fault') {
      faults += 1;
      await sleep(Math.min(MAX_PAUSE_AFTER_FAULTS_MS, 1_000 * 2 ** Math.min(faults, 5)));
    } else {
      faults = 0;
      const waitMs = turned === 'again' ? 0 : waitMsOf(work, Date.now());
      if (waitMs > 0) await condition(() => changes !== seen, waitMs);
    }
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof orderRun>({ runId });
  }
}

/** `again`: there may be more to do at once; `wait`: nothing is due yet; `fault`: a lane was lost. */
type Turn = 'again' | 'wait' | 'fault';

async function turn(runId: string, work: RunWork): Promise<Turn> {
  if (work.status === 'waiting-for-credit') return holdCredit(runId);
  if (!work.prepared) {
    while (!(await preparation.prepareCharges(runId)));
    return 'again';
  }
  // No lane of this process is at work here: what still says `sending` is lost, or of a lane that was given up.
  if (work.sending > 0) await processes.recoverLost(runId, Date.now());
  if (work.control === 'cancel') {
    while ((await processes.cancelWaiting(runId, Date.now())) > 0);
  }
  const charging = canChargeNow(work, Date.now());
  const inquiring = canInquireNow(work, Date.now());
  if (!charging && !inquiring) return (await processes.closeRun(runId)) ? 'again' : 'wait';
  return runLanes(runId, work, charging ? laneCount(work) : 0, inquiring);
}

async function holdCredit(runId: string): Promise<Turn> {
  const answer = await processes.holdWaitingRun(runId, Date.now());
  if (answer !== 'short') return 'again';
  await processes.tellCreditShort(runId);
  return 'wait';
}

async function runLanes(runId: string, work: RunWork, charging: number, inquiring: boolean): Promise<Turn> {
  const { organisationId } = work;
  const input = { runId, organisationId, asOfMs: Date.now(), sliceMs: SLICE_MS };
  const done = await Promise.allSettled([
    ...Array.from({ length: charging }, (_, lane) =>
      lanes({ organisationId, summary: `lane ${lane + 1} of ${charging}: charge what is due` }).chargeLane(input)),
    ...(inquiring ? [lanes({ organisationId, summary: 'inquire about unknown outcomes' }).inquireLane(input)] : []),
  ]);
  const lost = done.filter(({ status }) => status === 'rejected').length;
  if (lost > 0) log.warn('lanes lost; their attempts are inquired about', { runId, lost });
  return lost > 0 ? 'fault' : 'again';
}
