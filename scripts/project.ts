import { fileURLToPath } from 'node:url';
import { dirname, join, resolve } from 'node:path';

/** The folder that holds package.json. */
export const PROJECT_DIR = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that a run of the system writes: `KOOK_DATA_DIR`, or the ignored folder of the project. */
export function dataDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env.KOOK_DATA_DIR ?? join(PROJECT_DIR, '.kook'));
}

/** Downloads, shared by all data directories of this clone. */
export function cacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env.KOOK_CACHE_DIR ?? join(PROJECT_DIR, '.kook', 'cache'));
}

/** What is built from the sources (workflow bundle, browser apps), keyed by a hash of the sources. */
export const BUILD_DIR = join(PROJECT_DIR, 'build');
