import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { isInReview } from '../domain/registration/moves.ts';
import { processes } from './activity-options.ts';
import { changedSignal, positionQuery } from './messages.ts';
import { engineersView } from './tell-engineers.ts';

/** Looks at PostgreSQL again after this time, whatever it waits for: settings and holidays may have changed. */
const LOOK_AGAIN_MS = 24 * 60 * 60 * 1000;
const MIN_WAIT_MS = 500;

/**
 * An application on its way through both reviews. People's decisions are rows in PostgreSQL before this process hears of
 * them; it adds time: reminders to reviewers and customers, escalation, expiry.
 */
export async function registration({ registrationId }: { registrationId: string }): Promise<string> {
  let changes = 0;
  let position: Record<string, unknown> = { registrationId };
  const tell = engineersView();
  setHandler(changedSignal, () => {
    changes += 1;
  });
  setHandler(positionQuery, () => position);

  for (;;) {
    const seen = changes;
    const now = await processes.advanceRegistration(registrationId, Date.now());
    if (now === undefined) return 'no such application';
    position = { registrationId, ...now };
    tell({ process: 'registration', organisationId: now.organisationId, status: now.status, details: describe(registrationId, now) });
    if (now.ended) return now.status;
    await condition(() => changes !== seen, Math.min(LOOK_AGAIN_MS, Math.max(MIN_WAIT_MS, (now.next?.atMs ?? Number.POSITIVE_INFINITY) - Date.now())));
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof registration>({ registrationId });
  }
}

type Position = NonNullable<Awaited<ReturnType<typeof processes.advanceRegistration>>>;

const STEPS: Record<NonNullable<Position['next']>['step'], string> = {
  'remind-staff': 'experts are reminded',
  escalate: 'it goes to the supervisor',
  'remind-customer': 'the customer is reminded',
  'warn-customer': 'the customer is warned of its end',
  expire: 'it expires',
  'call-back': 'the applicant is to be called again',
};

function describe(id: string, { kind, status, stage, next, ended }: Position): string {
  const head = `Application \`${id}\` (${kind}) is **${status}**, stage ${stage}.`;
  if (ended) return `${head} Nothing is left to do.`;
  const waits = isInReview({ status }) ? 'It waits for a decision of staff.' : 'It waits for the customer.';
  return next === undefined ? `${head} ${waits}` : `${head} ${waits} At ${new Date(next.atMs).toISOString()} ${STEPS[next.step]}.`;
}
