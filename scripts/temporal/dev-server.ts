import { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTE_TYPES } from '../../workflows/search-attributes.ts';
import type { ProcessSpec } from '../processes/spec.ts';

export const NAMESPACE = 'default';
/** Closed workflows stay visible for so long; the development server's own default is one day. */
export const RETENTION_DAYS = 30;

/** How to run `temporal server start-dev`, with a database file unless the server is for a test run. */
export function temporalProcess({ program, port, uiPort, databaseFile }: {
  program: string;
  port: number;
  /** Without one there is no UI. */
  uiPort?: number;
  /** Without one everything is lost with the process. */
  databaseFile?: string;
}): ProcessSpec {
  const dynamicConfig = {
    // Organisations share a task queue by fairness keys.
    'matching.enableFairness': 'true',
    'matching.useNewMatcher': 'true',
    // Many lanes of one run finish activities at once.
    'frontend.namespaceRPS': '20000',
    'frontend.persistenceMaxQPS': '20000',
    'history.persistenceMaxQPS': '20000',
    'matching.persistenceMaxQPS': '20000',
    'frontend.namespaceRPS.visibility': '200',
  };
  const args = [
    'server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--namespace', NAMESPACE,
    '--log-format', 'json', '--log-level', 'warn',
    ...(uiPort ? ['--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)] : ['--headless']),
    ...(databaseFile ? ['--db-filename', databaseFile] : []),
    ...Object.entries(SEARCH_ATTRIBUTE_TYPES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ...Object.entries(dynamicConfig).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
  ];
  const address = `127.0.0.1:${port}`;
  return {
    name: 'temporal',
    command: program,
    args,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', TEMPORAL_CLI_DISABLE_UPDATE_CHECK: '1' },
    cwd: '/',
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 3_500,
    ready: () => namespaceIsServed(address),
    readyTimeoutMs: 60_000,
    isWarning: (line) => (/"level":"(fatal|panic)"/.test(line) || /^Error:/.test(line) ? line : undefined),
  };
}

/** True when the namespace answers, and its retention is as it should be. */
async function namespaceIsServed(address: string): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1_000 });
    const { config } = await connection.workflowService.describeNamespace({ namespace: NAMESPACE });
    const seconds = RETENTION_DAYS * 86_400;
    if (Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) !== seconds) {
      await connection.workflowService.updateNamespace({
        namespace: NAMESPACE,
        config: { workflowExecutionRetentionTtl: { seconds: seconds as never } },
      });
    }
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}
