import type { Page } from 'playwright-core';

/** Follows a link that answers with a file; the path of what came. */
export async function download(page: Page, link: string): Promise<string> {
  const arrived = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  return (await arrived).path();
}
