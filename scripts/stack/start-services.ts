import type { Builds } from './build-all.ts';
import { nodeService } from './node-service.ts';
import { seconds, type StackContext } from './stack-context.ts';
import { workerService } from './worker-service.ts';

/** Starts the API on the one origin and the workers beside it. */
export async function startServices(context: StackContext, port: number, env: NodeJS.ProcessEnv, builds: Builds): Promise<void> {
  const startedAt = performance.now();
  const common = {
    ...context.env,
    ...env,
    KOOK_WORKFLOW_BUNDLE: builds.workflowBundle,
    KOOK_PORTAL_DIR: builds.portalDir,
    KOOK_ADMIN_DIR: builds.adminDir,
  };
  const worker = (name: string) => context.runOnFreePort(name, (free) => workerService({ name, env: common, port: free }));
  await Promise.all([
    context.run(nodeService({
      name: 'api',
      entry: 'api/main.ts',
      env: common,
      healthUrl: `http://127.0.0.1:${port}/api/health`,
      stopTimeoutMs: 6_000,
    })),
    ...workerNames(context.settings.workers).map(worker),
  ]);
  context.say(`api and ${context.settings.workers === 1 ? 'worker' : `${context.settings.workers} workers`}: ready in ${seconds(startedAt)}`);
}

/** `worker`, then `worker-2`, `worker-3`, … */
function workerNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => (index === 0 ? 'worker' : `worker-${index + 1}`));
}
