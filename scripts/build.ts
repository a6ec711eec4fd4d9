/** `npm run build [-- workflows | portal-ui | admin-ui]`: builds what a start would build, and says where it is. */
import { join } from 'node:path';
import { buildBrowserApp, hasBrowserApp } from './build/browser-app.ts';
import { buildWorkflowBundle } from './build/workflow-bundle.ts';
import { BUILD_DIR } from './project.ts';

const wanted = process.argv.slice(2);
const wants = (name: string) => wanted.length === 0 || wanted.includes(name);
const log = (name: string) => join(BUILD_DIR, 'logs', `${name}.log`);

if (wants('workflows')) console.log('workflows', (await buildWorkflowBundle(log('workflows'))).path);
for (const app of ['portal-ui', 'admin-ui'] as const) {
  if (wants(app) && hasBrowserApp(app)) console.log(app, (await buildBrowserApp(app, log(app))).dir);
}
