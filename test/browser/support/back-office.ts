import type { Page } from 'playwright-core';
import type { DemoStaff } from '../../../database/demo/people.ts';
import type { Endpoints } from '../../../scripts/stack/endpoints.ts';
import { openBrowser, type BrowserWindow } from './browser.ts';
import { logInOf } from './cases.ts';
import { watchPage, type ExpectedRefusal } from './watch-page.ts';

/** A colleague at their own desk: a browser, logged in, on the front page. */
export interface Desk {
  page: Page;
  troubles: string[];
  /** Opens an address of the back office. */
  open(path: string): Promise<void>;
  /** From the front page into a queue, and there into a record. */
  take(queue: string, record: string): Promise<void>;
  /** The question that stands before every decision. */
  confirm(answer: string): Promise<void>;
  close(): Promise<void>;
}

/** The door asks who is there before anybody has logged in. */
const AT_THE_DOOR: ExpectedRefusal = { method: 'GET', path: /^\/api\/auth\/me$/, status: 401 };

interface Seat {
  width?: number;
  height?: number;
  expected?: ExpectedRefusal[];
}

export async function sitDown(endpoints: Endpoints, person: DemoStaff, { width = 1280, height = 860, expected = [] }: Seat = {}): Promise<Desk> {
  const window: BrowserWindow = await openBrowser(width, height);
  const page = await window.context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles = watchPage(page, [AT_THE_DOOR, ...expected]);
  const { identifier, password } = logInOf(endpoints, person);
  await page.goto(`${endpoints.origin}/admin/`);
  await page.locator('input[name=username]').fill(identifier);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'ورود', exact: true }).click();
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
  return {
    page,
    troubles,
    open: async (path) => {
      await page.goto(`${endpoints.origin}/admin${path}`);
    },
    async take(queue, record) {
      await page.goto(`${endpoints.origin}/admin/`);
      await page.getByRole('region', { name: queue }).getByRole('link').first().click();
      await page.getByRole('row').filter({ hasText: record }).first().click();
      await page.waitForURL(/\/show$/);
    },
    async confirm(answer) {
      const question = page.getByRole('dialog');
      await question.getByRole('button', { name: answer, exact: true }).dblclick();
      await question.waitFor({ state: 'hidden' });
    },
    close: () => window.close(),
  };
}

/** The desks of a story that several sit at; they leave together at its end. */
export function deskRoom(endpoints: () => Endpoints) {
  const desks: Desk[] = [];
  return {
    desks,
    async sit(person: DemoStaff, seat?: Seat): Promise<Desk> {
      const desk = await sitDown(endpoints(), person, seat);
      desks.push(desk);
      return desk;
    },
    async leave(): Promise<void> {
      for (const desk of desks) await desk.close();
    },
  };
}
