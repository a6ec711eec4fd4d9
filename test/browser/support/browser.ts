import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { findChromium } from '../../../scripts/setup/chromium.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface BrowserWindow {
  context: BrowserContext;
  close: () => Promise<void>;
}

/** A browser of its own with a fresh profile, by default in a zone far from Tehran: no screen may take the device's time. */
export async function openBrowser(width: number, height: number, timezoneId = 'America/Los_Angeles'): Promise<BrowserWindow> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium; name one by KOOK_CHROMIUM.');
  const profile = mkdtempSync(join(tmpdir(), 'kook-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath, headless: true, args: FLAGS, viewport: { width, height }, locale: 'fa-IR', timezoneId, acceptDownloads: true,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
