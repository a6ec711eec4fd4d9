import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What shuts somebody out; lesser findings are advice. */
const GRAVE = ['serious', 'critical'];

declare global {
  interface Window {
    axe: { run: (options: object) => Promise<AxeResults> };
  }
}

/**
 * What axe finds grave on the page as it stands: «rule: what it is · element», one line an element. A screen that is still
 * fading in has other colours than it will have, so moving ones are waited for.
 */
export async function graveFindings(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every(({ effect }) => effect?.getComputedTiming().iterations === Infinity));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help} · ${html.slice(0, 200)} · ${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 200)}`));
}
