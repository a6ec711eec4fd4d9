import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTE_TYPES } from '../../workflows/search-attributes.ts';
import { RETENTION_DAYS } from './dev-server.ts';

const KEYWORD = 2;
/** gRPC status of what exists already. */
const ALREADY_EXISTS = 6;
/** A new namespace or attribute is known to all of the cluster only after its caches were read again. */
const SETTLE_ATTEMPTS = 40;
const SETTLE_PAUSE_MS = 500;

/** Checks that a given server serves the namespace and knows our search attributes; registers those it does not. */
export async function prepareExternalTemporal(address: string, namespace: string): Promise<void> {
  await withConnection(address, async ({ workflowService, operatorService }) => {
    await workflowService.describeNamespace({ namespace }).catch((error: unknown) => {
      throw new Error(`The Temporal server at ${address} has no namespace «${namespace}».`, { cause: error });
    });
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
        const missing = Object.keys(SEARCH_ATTRIBUTE_TYPES).filter((name) => !(name in (customAttributes ?? {})));
        if (missing.length === 0) return;
        await operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing.map((name) => [name, KEYWORD])) });
      } catch (error) {
        if (attempt === SETTLE_ATTEMPTS) throw error;
      }
      await pause(SETTLE_PAUSE_MS);
    }
  });
}

/** Creates the namespace where it is missing, with our retention. */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  await withConnection(address, async ({ workflowService }) => {
    await workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: RETENTION_DAYS * 86_400 as never },
    }).catch((error: unknown) => {
      if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
    });
  });
}

async function withConnection(address: string, work: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 5_000 }).catch((error: unknown) => {
    throw new Error(`No Temporal server answers at TEMPORAL_ADDRESS (${address}).`, { cause: error });
  });
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}
