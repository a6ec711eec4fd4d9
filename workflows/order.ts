import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { processes } from './activity-options.ts';
import { changedSignal, positionQuery } from './messages.ts';
import { engineersView } from './tell-engineers.ts';

/** Looks at PostgreSQL again after this time, whatever it waits for. */
const LOOK_AGAIN_MS = 24 * 60 * 60 * 1000;
const MIN_WAIT_MS = 500;

/**
 * The controller of an order's plan: waits for the next occurrence, has its run started, and ends with the order. All
 * decisions are rows in PostgreSQL; this process adds time.
 */
export async function order({ orderId }: { orderId: string }): Promise<string> {
  let changes = 0;
  let position: Record<string, unknown> = { orderId };
  const tell = engineersView();
  setHandler(changedSignal, () => {
    changes += 1;
  });
  setHandler(positionQuery, () => position);

  for (;;) {
    const seen = changes;
    const plan = await processes.advanceOrder(orderId, Date.now());
    if (plan === undefined) return 'no such order';
    position = { orderId, ...plan };
    const waitsFor = describe(plan);
    tell({ process: 'order', organisationId: plan.organisationId, status: plan.status, details: `Order \`${orderId}\` is **${plan.status}**. ${waitsFor}` });
    if (plan.ended) return plan.status;
    // Histories from before repeating plans have no `wakeMs`.
    const nextMs = plan.wakeMs ?? (plan.status === 'scheduled' ? plan.nextOccurrenceMs : undefined);
    await condition(() => changes !== seen, Math.min(LOOK_AGAIN_MS, Math.max(MIN_WAIT_MS, (nextMs ?? Number.POSITIVE_INFINITY) - Date.now())));
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof order>({ orderId });
  }
}

function describe(plan: { status: string; nextOccurrenceMs: number | undefined; openRuns: number; ended: boolean }): string {
  if (plan.ended) return 'Nothing is left to do.';
  if (plan.status === 'paused') return 'Its plan is paused by a person.';
  const runs = plan.openRuns === 0 ? '' : ` ${plan.openRuns} run(s) are open; see the workflows \`run/…\` of this organisation.`;
  if (plan.nextOccurrenceMs !== undefined) return `It waits for its occurrence at ${new Date(plan.nextOccurrenceMs).toISOString()}.${runs}`;
  return `It waits for its last run to end.${runs}`;
}
