import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Endpoints } from '../../../scripts/stack/endpoints.ts';
import { openBrowser, type BrowserWindow } from '../support/browser.ts';
import { readCode } from '../support/read-code.ts';
import { watchPage } from '../support/watch-page.ts';
import { GuideWords, type GuideWord } from './words.ts';

/** Who reads the guide and does what it says: a browser, a telephone for the codes, and a folder for the files. */
export class Customer {
  readonly mobile = '09127770002';
  password = 'گذرواژه آزمون ۱۴۰۵';
  readonly words = new GuideWords();
  /** Screens of the story that the phone opens again. */
  readonly addresses = new Set<string>();

  readonly endpoints: Endpoints;
  readonly folder: string;
  readonly window: BrowserWindow;
  readonly page: Page;
  readonly troubles: string[];

  private constructor({ endpoints, folder, window, page, troubles }: Pick<Customer, 'endpoints' | 'folder' | 'window' | 'page' | 'troubles'>) {
    this.endpoints = endpoints;
    this.folder = folder;
    this.window = window;
    this.page = page;
    this.troubles = troubles;
  }

  static async sitsDown(endpoints: Endpoints, folder: string): Promise<Customer> {
    const window = await openBrowser(1280, 860);
    const page = await window.context.newPage();
    page.setDefaultTimeout(20_000);
    const troubles = watchPage(page, [
      { method: 'GET', path: /^\/api\/auth\/me$/, status: 401 },
      { method: 'POST', path: /\/registration\/documents$/, status: 415 },
      { method: 'POST', path: /\/registration\/submit$/, status: 422 },
      { method: 'POST', path: /\/payments$/, status: 422 },
    ]);
    return new Customer({ endpoints, folder, window, page, troubles });
  }

  field(name: string) {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Opens a screen from the menu and waits for its title. */
  async goes(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'منو' }).getByRole('link', { name }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
    this.here();
  }

  here(): string {
    const { pathname } = new URL(this.page.url());
    this.addresses.add(pathname);
    return pathname;
  }

  /** Meets words of the guide on the screen that is open. */
  sees(...words: readonly GuideWord[]): Promise<void> {
    return this.words.see(this.page, ...words);
  }

  code(template: string, since: number, mobile = this.mobile): Promise<string> {
    return readCode(this.endpoints.simulators.sms, mobile, template, since);
  }

  async hasCredit(rials: string): Promise<void> {
    await expect.poll(() => this.page.getByTestId('balance').innerText(), { timeout: 10_000 }).toContain(rials);
  }

  /** Keeps what is on the screen for the documents, where `npm run pictures` asks for it. */
  async photograph(name: string): Promise<void> {
    const folder = process.env['KOOK_PICTURES'];
    if (folder === undefined) return;
    await expect.poll(() => this.page.locator('.MuiSnackbar-root').count(), { timeout: 15_000 }).toBe(0);
    await this.page.evaluate(() => { window.scrollTo(0, 0); });
    await sharp(await this.page.screenshot()).png({ palette: true, colours: 128, compressionLevel: 9 }).toFile(join(folder, `${name}.png`));
  }

  /** A small picture of one colour, as a file. */
  async picture(name: string, background: string): Promise<string> {
    const path = join(this.folder, name);
    writeFileSync(path, await sharp({ create: { width: 300, height: 200, channels: 3, background } }).png().toBuffer());
    return path;
  }
}
