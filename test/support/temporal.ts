import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { NativeConnection } from '@temporalio/worker';
import { inject } from 'vitest';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';

/** Type of a search attribute, in the server's numbering. */
const KEYWORD = 2;

/** The run's shared Temporal server, a real one; take a task queue of your own by `uniqueTaskQueue`. */
export function temporalAddress(): string {
  return inject('temporal').address;
}

/** A task queue that no other test file uses. */
export function uniqueTaskQueue(topic: string): string {
  return `${topic}-${randomBytes(4).toString('hex')}`;
}

/** An environment on the shared server, with connections for client and worker; tear it down in afterAll. */
export function realTimeEnvironment(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createFromExistingServer({ address: temporalAddress(), namespace: 'default' });
}

/** A namespace of its own on the shared server: for tests that run workers on the real task queues in real time. */
export async function namespaceOfItsOwn(topic: string) {
  const namespace = uniqueTaskQueue(topic);
  const clientConnection = await Connection.connect({ address: temporalAddress() });
  await clientConnection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') });
  const searchAttributes = Object.fromEntries(Object.values(SEARCH_ATTRIBUTES).map(({ name }) => [name, KEYWORD]));
  // A new namespace is known to all parts of the server only after a moment.
  for (const deadline = Date.now() + 20_000; ; ) {
    try {
      await clientConnection.operatorService.addSearchAttributes({ namespace, searchAttributes });
      break;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  const connection = await NativeConnection.connect({ address: temporalAddress() });
  return {
    namespace,
    connection,
    client: new Client({ connection: clientConnection, namespace }),
    close: async () => {
      await connection.close();
      await clientConnection.close();
    },
  };
}

/** A server of its own whose time jumps to the next timer: a month of waiting passes in milliseconds. */
export async function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: inject('temporal').timeSkippingProgram } },
  });
  // It refuses workflows with search attributes that nobody registered.
  await environment.connection.operatorService.addSearchAttributes({
    namespace: environment.namespace ?? 'default',
    searchAttributes: Object.fromEntries(Object.values(SEARCH_ATTRIBUTES).map(({ name }) => [name, KEYWORD])),
  });
  return environment;
}
