import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const WORKFLOWS = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'workflows', 'index.ts');

/** Bundles the workflows once, so that no worker spends seconds on it at its start. */
export async function buildBundle(workflowsPath = WORKFLOWS): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    // Sources name each other with their endings; webpack takes them as they are.
    webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, fullySpecified: false } }),
  });
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = process.argv[2] ?? process.env['KOOK_WORKFLOW_BUNDLE'];
  if (target === undefined) throw new Error('Say where to: node --import tsx worker/build-bundle.ts FILE');
  await mkdir(path.dirname(target), { recursive: true });
  const unfinished = `${target}.${process.pid}`;
  await writeFile(unfinished, await buildBundle());
  await rename(unfinished, target);
}
