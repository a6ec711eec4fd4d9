import { join } from 'node:path';
import { runTask } from '../processes/run-task.ts';
import { PROJECT_DIR } from '../project.ts';
import { buildOnce } from './build-once.ts';

const TIMEOUT_MS = 120_000;

/** The workflows as one file for the worker's sandbox; returns its path. */
export async function buildWorkflowBundle(logPath: string, signal?: AbortSignal): Promise<{ path: string; built: boolean }> {
  const file = 'workflow-bundle.js';
  const { dir, built } = await buildOnce('workflows', ['workflows', 'domain', 'worker/build-bundle.ts'], (into) => runTask({
    name: 'workflow bundle',
    args: ['--import', 'tsx', 'worker/build-bundle.ts'],
    env: { ...process.env, KOOK_WORKFLOW_BUNDLE: join(into, file) },
    cwd: PROJECT_DIR,
    timeoutMs: TIMEOUT_MS,
    logPath,
    ...(signal && { signal }),
  }));
  return { path: join(dir, file), built };
}
