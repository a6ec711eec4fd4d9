import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createChargingActivities, createDeliveryActivities, createProcessActivities, type ActivityDependencies } from '../activities/index.ts';
import { TASK_QUEUES } from '../domain/processes.ts';
import { HideDetails } from './hide-details.ts';

interface WorkerParts {
  connection: NativeConnection;
  namespace: string;
  bundle: WorkflowBundleOption;
  activities: ActivityDependencies;
}

/** Lanes that one process runs at once; each is a window of calls, so a few fill its core. */
const LANES_PER_PROCESS = 16;
/** Calls to customers' servers that one process makes at once. */
const DELIVERIES_PER_PROCESS = 50;

/** Three workers in one process: workflows with short activities, lanes, and calls to customers, so that none waits for another. */
export async function createWorkers({ connection, namespace, bundle, activities }: WorkerParts): Promise<Worker[]> {
  const common = {
    connection,
    namespace,
    // Lanes end by themselves when they are told; what is at the operator then has time to answer.
    shutdownGraceTime: 0,
    shutdownForceTime: '14 seconds' as const,
    interceptors: {
      activity: [() => ({ inbound: new HideDetails((details, message) => activities.log.warn(details, message)) })],
    },
  };
  return Promise.all([
    Worker.create({
      ...common,
      taskQueue: TASK_QUEUES.processes,
      workflowBundle: bundle,
      // A process whose history does not fit this code would hang for ever. It fails instead, and the sweep starts it
      // anew from its row: where it stands is in PostgreSQL, the history is only the way there.
      workflowFailureErrorTypes: { '*': ['NondeterminismError'] },
      activities: createProcessActivities(activities),
      maxConcurrentActivityTaskExecutions: 40,
    }),
    Worker.create({
      ...common,
      taskQueue: TASK_QUEUES.charging,
      activities: createChargingActivities(activities),
      maxConcurrentActivityTaskExecutions: LANES_PER_PROCESS,
      // A heartbeat's details are only for people who look; more often would only cost.
      maxHeartbeatThrottleInterval: '3 seconds',
      defaultHeartbeatThrottleInterval: '3 seconds',
    }),
    Worker.create({
      ...common,
      taskQueue: TASK_QUEUES.deliveries,
      activities: createDeliveryActivities(activities),
      maxConcurrentActivityTaskExecutions: DELIVERIES_PER_PROCESS,
    }),
  ]);
}
