import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import { SCHEDULES, TASK_QUEUES } from '../../domain/processes.ts';

/** A turn that nobody was there to start is caught up with within this time, and otherwise left out: the next one does its work too. */
const CATCH_UP = '10 minutes';

/** Makes the Schedules, or brings them to what this code says; any number of workers may do so at once. */
export async function ensureSchedules(client: Client, taskQueue: string = TASK_QUEUES.processes): Promise<void> {
  for (const [scheduleId, schedule] of Object.entries(SCHEDULES)) {
    const options = optionsOf(scheduleId, schedule, taskQueue);
    try {
      await client.schedule.create(options);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      const { spec, action, policies } = options;
      // Whether a person has paused it stays as it is.
      await client.schedule.getHandle(scheduleId).update(({ state }) => ({ spec, action, policies, state }));
    }
  }
}

function optionsOf(scheduleId: string, schedule: (typeof SCHEDULES)[keyof typeof SCHEDULES], taskQueue: string) {
  return {
    scheduleId,
    spec: 'at' in schedule
      ? { calendars: [{ hour: schedule.at.hour, minute: schedule.at.minute }], timezone: schedule.at.timezone }
      : { intervals: [{ every: `${schedule.everyMinutes} minutes` as const }] },
    action: { type: 'startWorkflow', workflowType: schedule.workflow, workflowId: scheduleId, taskQueue, args: [] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: CATCH_UP },
  } satisfies ScheduleOptions;
}
