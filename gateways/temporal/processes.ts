import {
  Client,
  Connection,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { TASK_QUEUES, WORKFLOWS } from '../../domain/processes.ts';

/** A start or a signal that PostgreSQL says is due. */
export interface Delivery {
  kind: 'start' | 'signal';
  workflow: string;
  workflowId: string;
  signal: string | null;
  payload: Record<string, unknown>;
}

/** The way to the long processes. */
export interface Processes {
  /** Delivers at least once; delivering again does no harm. Throws when Temporal cannot be reached. */
  deliver(delivery: Delivery): Promise<void>;
  /** Whether a process of that id is open in Temporal. */
  isRunning(workflowId: string): Promise<boolean>;
  /** Whether Temporal answers. */
  isReachable(): Promise<boolean>;
  readonly client: Client;
  close(): Promise<void>;
}

const CALL_TIMEOUT_MS = 5_000;

/** What Temporal UI says of a process at a glance; what it does at the moment stands in its current details. */
const SUMMARIES: Partial<Record<string, string>> = {
  [WORKFLOWS.order]: 'An order: starts a run at each of its times',
  [WORKFLOWS.orderRun]: 'A run of an order: holds the money, charges every line once, settles what is unknown',
  [WORKFLOWS.onlinePayment]: 'A payment at the bank: asks the bank until its money is credited, given back, or certain not to come',
  [WORKFLOWS.notification]: 'A notice by SMS, sent within the allowed hours',
  [WORKFLOWS.webhookDelivery]: 'A webhook to a customer’s program, tried for about three days',
  [WORKFLOWS.registration]: 'An application of an organisation: reminds reviewers and customer, escalates, expires',
  [WORKFLOWS.eventReminder]: 'A reminder of a note on a date',
  [WORKFLOWS.statementLook]: 'An operator’s statement of one day: waits for it, compares it with our charges',
  [WORKFLOWS.depositReview]: 'A deposit: follows its slip to credit or rejection, reminds whoever is waited for',
};

/** Connects lazily, so that the API starts, and says what is missing, while Temporal is still away. */
export function connectProcesses({ address, namespace = 'default' }: { address: string; namespace?: string }): Processes {
  const connection = Connection.lazy({ address });
  const client = new Client({ connection, namespace });
  const within = <T>(call: () => Promise<T>) => connection.withDeadline(Date.now() + CALL_TIMEOUT_MS, call);

  return {
    client,
    deliver: (delivery) => within(() => (delivery.kind === 'start' ? start(client, delivery) : signal(client, delivery))),
    isRunning: (workflowId) => within(() => isRunning(client, workflowId)),
    isReachable: () => within(() => connection.workflowService.getSystemInfo({})).then(() => true, () => false),
    close: () => connection.close(),
  };
}

async function start(client: Client, { workflow, workflowId, payload }: Delivery): Promise<void> {
  try {
    await client.workflow.start(workflow, {
      workflowId,
      taskQueue: TASK_QUEUES.processes,
      args: [payload],
      ...(SUMMARIES[workflow] !== undefined && { staticSummary: SUMMARIES[workflow] }),
      // A process that ran to its end is not run again; one that is open is left as it is.
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function signal(client: Client, { workflowId, signal: name }: Delivery): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).signal(name ?? '');
  } catch (error) {
    // Ended, or not started yet: it reads PostgreSQL when it starts.
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
