import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT_DIR } from '../../../scripts/project.ts';

/** Keeps a story's screens as pictures, in the order of the story: `build/screenshots/<story>/<nn>-<name>-<width>.png`. */
export function screenshotsOf(story: string): (page: Page, name: string) => Promise<void> {
  const folder = join(PROJECT_DIR, 'build/screenshots', story);
  mkdirSync(folder, { recursive: true });
  let kept = 0;
  return async (page, name) => {
    kept += 1;
    const width = page.viewportSize()?.width ?? 0;
    await page.screenshot({ path: join(folder, `${String(kept).padStart(2, '0')}-${name}-${width}.png`), animations: 'disabled' });
  };
}
