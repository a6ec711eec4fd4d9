import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { processes } from './activity-options.ts';
import { changedSignal, positionQuery } from './messages.ts';
import { engineersView } from './tell-engineers.ts';

/** Looks at PostgreSQL again after this time, whatever it waits for. */
const LOOK_AGAIN_MS = 24 * 60 * 60 * 1000;
const MIN_WAIT_MS = 500;

/**
 * Waits for the time at which somebody wants to be reminded of a note. A note whose time changes gets another reminder with
 * a process of its own, so this one has one time only and ends when its note no longer names it.
 */
export async function eventReminder({ reminderId }: { reminderId: string }): Promise<string> {
  let changes = 0;
  let position: Record<string, unknown> = { reminderId };
  const tell = engineersView();
  setHandler(changedSignal, () => {
    changes += 1;
  });
  setHandler(positionQuery, () => position);

  for (;;) {
    const seen = changes;
    const now = await processes.advanceReminder(reminderId, Date.now());
    if (now === undefined) return 'withdrawn';
    position = { reminderId, ...now };
    if (now.reminded) return 'reminded';
    tell({
      process: 'reminder', organisationId: now.organisationId, status: 'waiting',
      details: `Reminder \`${reminderId}\` waits for its time, ${new Date(now.dueMs).toISOString()}, or for its note to change.`,
    });
    await condition(() => changes !== seen, Math.min(LOOK_AGAIN_MS, Math.max(MIN_WAIT_MS, now.dueMs - Date.now())));
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof eventReminder>({ reminderId });
  }
}
