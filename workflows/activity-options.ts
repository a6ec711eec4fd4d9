import { proxyActivities } from '@temporalio/workflow';
import { TASK_QUEUES } from '../domain/processes.ts';
import type { BookActivities, ChargingActivities, DeliveryActivities, ProcessActivities } from '../activities/index.ts';

/** Short activities against PostgreSQL: repeated until they work, since a process may not get stuck on a fault. */
export const processes = proxyActivities<ProcessActivities>({
  taskQueue: TASK_QUEUES.processes,
  // A worker that is killed in one is noticed by nothing else: the process stands still for so long.
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
});

/** Making the charges of 50,000 lines at a time, and the chain of repeated numbers of up to a million. */
export const preparation = proxyActivities<Pick<ProcessActivities, 'prepareCharges'>>({
  taskQueue: TASK_QUEUES.processes,
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
});

/** One look at a payment: two calls of the bank, each of some seconds. Its heartbeats tell of a worker that died. */
export const bankLooks = proxyActivities<Pick<ProcessActivities, 'lookAtPayment'>>({
  taskQueue: TASK_QUEUES.processes,
  startToCloseTimeout: '1 minute',
  heartbeatTimeout: '5 seconds',
  summary: 'ask the bank; credit or give back what it says was paid',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
});

/** One attempt waits 15 s for the customer's server at most. That it fails is an answer; only our own faults are repeated. */
export const deliveries = proxyActivities<DeliveryActivities>({
  taskQueue: TASK_QUEUES.deliveries,
  startToCloseTimeout: '45 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** A statement of a million lines, or an audit of all entries: minutes, with heartbeats that tell of a worker that died. */
export const books = proxyActivities<BookActivities>({
  taskQueue: TASK_QUEUES.processes,
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
});

interface LaneOptions {
  /** Between organisations, so that a huge order does not delay a small one. */
  organisationId: string;
  summary: string;
}

/**
 * Lanes of one run. One attempt only: whether and when a number is tried again is decided by its row in PostgreSQL,
 * never by a repetition of the activity.
 */
export function lanes({ organisationId, summary }: LaneOptions) {
  return proxyActivities<ChargingActivities>({
    taskQueue: TASK_QUEUES.charging,
    startToCloseTimeout: '5 minutes',
    heartbeatTimeout: '10 seconds',
    retry: { maximumAttempts: 1 },
    priority: { fairnessKey: organisationId },
    summary,
  });
}
