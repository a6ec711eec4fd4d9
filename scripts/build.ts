/**
 * `npm run build [-- workflows | portal-ui | admin-ui] [--into FOLDER]`: builds what a start would build and says where
 * it is; with `--into` it is copied to `FOLDER/<name>`, for an image.
 */
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBrowserApp, hasBrowserApp } from './build/browser-app.ts';
import { buildWorkflowBundle } from './build/workflow-bundle.ts';
import { BUILD_DIR } from './project.ts';

const { values: { into }, positionals } = parseArgs({ allowPositionals: true, options: { into: { type: 'string' } } });
const wants = (name: string) => positionals.length === 0 || positionals.includes(name);
const log = (name: string) => join(BUILD_DIR, 'logs', `${name}.log`);

if (wants('workflows')) deliver('workflows', dirname((await buildWorkflowBundle(log('workflows'))).path));
for (const app of ['portal-ui', 'admin-ui'] as const) {
  if (wants(app) && hasBrowserApp(app)) deliver(app, (await buildBrowserApp(app, log(app))).dir);
}

function deliver(name: string, dir: string): void {
  if (into) cpSync(dir, join(into, name), { recursive: true });
  console.log(`${name}: ${into ? join(into, name) : dir}`);
}
