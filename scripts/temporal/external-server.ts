import { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTE_TYPES } from '../../workflows/search-attributes.ts';

const KEYWORD = 2;

/** Checks that a given server serves the namespace and knows our search attributes; registers those it does not. */
export async function prepareExternalTemporal(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 5_000 }).catch((error: unknown) => {
    throw new Error(`No Temporal server answers at TEMPORAL_ADDRESS (${address}).`, { cause: error });
  });
  try {
    await connection.workflowService.describeNamespace({ namespace }).catch((error: unknown) => {
      throw new Error(`The Temporal server at ${address} has no namespace «${namespace}».`, { cause: error });
    });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.keys(SEARCH_ATTRIBUTE_TYPES).filter((name) => !(name in (customAttributes ?? {})));
    if (missing.length === 0) return;
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, KEYWORD])),
    });
  } finally {
    await connection.close();
  }
}
