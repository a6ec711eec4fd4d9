import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let program: Promise<string> | undefined;

/**
 * The program of the worker thread as one script, built once per process (20 ms). A thread does not inherit the
 * process's TypeScript loader, and loading that loader into each costs 150 ms an upload; a bundle starts in 40 ms.
 */
export function threadProgram(): Promise<string> {
  program ??= bundle().catch((error: unknown) => {
    program = undefined;
    throw error;
  });
  return program;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('the thread’s program was not built');
  return file.text;
}
