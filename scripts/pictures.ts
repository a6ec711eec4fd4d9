import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from './project.ts';

/** `npm run pictures`: the story of the portal's guide, which keeps six of its screens for README while it is told. */
const folder = join(PROJECT_DIR, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', 'test/browser/the-guide.story.test.ts'], {
  cwd: PROJECT_DIR, stdio: 'inherit', env: { ...process.env, KOOK_PICTURES: folder },
});
process.exitCode = status ?? 1;
