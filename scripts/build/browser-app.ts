import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTask } from '../processes/run-task.ts';
import { PROJECT_DIR } from '../project.ts';
import { buildOnce } from './build-once.ts';
import { precompress } from './precompress.ts';

export type BrowserApp = 'portal-ui' | 'admin-ui';

const TIMEOUT_MS = 240_000;

/** True where the app has something to build. */
export function hasBrowserApp(app: BrowserApp): boolean {
  return existsSync(join(PROJECT_DIR, app, 'vite.config.ts'));
}

/** Builds a browser app with Vite for production; returns the folder to serve. */
export async function buildBrowserApp(app: BrowserApp, logPath: string, signal?: AbortSignal): Promise<{ dir: string; built: boolean }> {
  return buildOnce(app, [app, 'domain'], async (into) => {
    await runTask({
      name: app,
      args: ['node_modules/vite/bin/vite.js', 'build', '--config', `${app}/vite.config.ts`, '--outDir', into, '--emptyOutDir', '--logLevel', 'warn'],
      env: { ...process.env, NODE_ENV: 'production', KOOK_PORTAL_DIR: undefined, KOOK_ADMIN_DIR: undefined },
      cwd: PROJECT_DIR,
      timeoutMs: TIMEOUT_MS,
      logPath,
      ...(signal && { signal }),
    });
    precompress(join(into, 'assets'));
  });
}
