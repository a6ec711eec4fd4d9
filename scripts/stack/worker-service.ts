import type { ProcessSpec } from '../processes/spec.ts';
import { nodeService } from './node-service.ts';

/**
 * A worker process. Its calls live for some ten milliseconds: in a young generation of the usual size most of them are
 * copied before they die (measured: a tenth of the worker's time went to that).
 */
export function workerService({ name, env, port }: { name: string; env: NodeJS.ProcessEnv; port: number }): ProcessSpec {
  return nodeService({
    name,
    entry: 'worker/main.ts',
    nodeArgs: ['--max-semi-space-size=32'],
    env: { ...env, KOOK_WORKER_PORT: String(port) },
    healthUrl: `http://127.0.0.1:${port}/health`,
    stopTimeoutMs: 6_000,
  });
}
