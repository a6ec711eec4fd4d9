import { randomBytes } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { inject } from 'vitest';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';

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

/** A server of its own whose time jumps to the next timer: a month of waiting passes in milliseconds. */
export async function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: inject('temporal').timeSkippingProgram } },
  });
  // It refuses workflows with search attributes that nobody registered; 2 is KEYWORD.
  await environment.connection.operatorService.addSearchAttributes({
    namespace: environment.namespace ?? 'default',
    searchAttributes: Object.fromEntries(Object.values(SEARCH_ATTRIBUTES).map(({ name }) => [name, 2])),
  });
  return environment;
}
