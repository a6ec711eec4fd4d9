import type { Page } from 'playwright-core';

/** A refusal that the story provokes on purpose. */
export interface ExpectedRefusal {
  method: string;
  path: RegExp;
  status: number;
}

/**
 * Collects what a user would never be told: errors of the console and of scripts, requests that failed or were refused
 * beyond those expected. (The console's own line about a refused request is left out: the request itself is judged.)
 */
export function watchPage(page: Page, expected: readonly ExpectedRefusal[] = []): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) troubles.push(`console: ${text}`);
  });
  page.on('response', (response) => {
    const method = response.request().method();
    const path = new URL(response.url()).pathname;
    const status = response.status();
    if (status < 400 || expected.some((one) => one.method === method && one.status === status && one.path.test(path))) return;
    troubles.push(`refused: ${method} ${path} ${status}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a screen ends what it was still asking for, and a download leaves the page at once.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.method()} ${request.url()} ${reason}`);
  });
  return troubles;
}

/** Pixels by which the page is wider than the window; anything above 0 scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What is wider than its frame: a table whose last columns stay out of sight. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('main .MuiPaper-root')]
    .filter((frame) => frame.scrollWidth > frame.clientWidth)
    .map((frame) => frame.textContent.slice(0, 80)));
}
