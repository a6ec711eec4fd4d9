import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { processes } from './activity-options.ts';
import { changedSignal, positionQuery } from './messages.ts';
import { engineersView } from './tell-engineers.ts';

/** Looks at PostgreSQL again after this time, whatever it waits for. */
const LOOK_AGAIN_MS = 24 * 60 * 60 * 1000;
const MIN_WAIT_MS = 500;

/**
 * The review of one slip, from handing in to credit, rejection or expiry. People decide in PostgreSQL; this process adds
 * time: it reminds finance of what is late, hands on to a supervisor, reminds the customer of what was returned.
 */
export async function depositReview({ depositId }: { depositId: string }): Promise<string> {
  let changes = 0;
  let position: Record<string, unknown> = { depositId };
  const tell = engineersView();
  setHandler(changedSignal, () => {
    changes += 1;
  });
  setHandler(positionQuery, () => position);

  for (;;) {
    const seen = changes;
    const now = await processes.advanceDeposit(depositId, Date.now());
    if (now === undefined) return 'no such deposit';
    position = { depositId, ...now };
    tell({
      process: 'deposit', organisationId: now.organisationId, status: now.status,
      details: `Deposit \`${depositId}\`, round ${now.round}, is **${now.status}**. ${describe(now)}`,
    });
    if (now.ended) return now.status;
    const dueMs = now.nextMs === undefined ? Number.POSITIVE_INFINITY : now.nextMs - Date.now();
    await condition(() => changes !== seen, Math.min(LOOK_AGAIN_MS, Math.max(MIN_WAIT_MS, dueMs)));
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof depositReview>({ depositId });
  }
}

function describe(now: { status: string; escalated: boolean; nextMs?: number | undefined; ended: boolean }): string {
  if (now.ended) return 'Nothing is left to do.';
  const who = now.status === 'returned' ? 'the customer, who has to mend it'
    : now.status === 'second-review' ? 'a second person of finance, or a supervisor' : now.escalated ? 'finance or a supervisor' : 'finance';
  const next = now.nextMs === undefined ? '' : ` Next reminder or deadline at ${new Date(now.nextMs).toISOString()}.`;
  return `It waits for ${who}.${next}`;
}
