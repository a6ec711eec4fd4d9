import type { Page } from 'playwright-core';
import { logIn, type PortalClient } from '../../../scripts/order/portal-client.ts';
import { waitUntil } from '../../../scripts/processes/wait-until.ts';
import { openDatabase } from '../../../database/connection.ts';
import type { Endpoints } from '../../../scripts/stack/endpoints.ts';
import { logInOf } from './cases.ts';
import { readCode } from './read-code.ts';

/** What operations meets: orders of customers through the public API, an operator that does not take them, a statement that lacks one. */

/** An order of these numbers of Hamrah Aval, confirmed by its code; its id. */
export async function orderOf(endpoints: Endpoints, client: PortalClient, name: string, mobiles: readonly string[], when: object = {}): Promise<string> {
  const order = await client.call<{ id: string }>('POST', '/portal/orders', { name });
  for (const mobile of mobiles) {
    await client.call('POST', `/portal/orders/${order.id}/lines`, { productType: 'direct-charge', mobile, operatorCode: 1, amount: '50000' });
  }
  const since = Date.now();
  const { challengeId } = await client.call<{ challengeId: string }>('POST', `/portal/orders/${order.id}/confirmation`, when);
  const code = await readCode(endpoints.simulators.sms, logInOf(endpoints, 'customer').identifier, 'order-confirmation', since);
  await client.call('POST', `/portal/orders/${order.id}/confirm`, { challengeId, code });
  return order.id;
}

/** One number, charged at an operator that never tells how it ended; resolves once it waits for a person. */
export async function stickCharge(endpoints: Endpoints, client: PortalClient, mobile: string): Promise<string> {
  const { origin, simulators } = endpoints;
  await fetch(`${simulators.operator}/faults`, {
    method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ unknownThenSuccessRate: 1, inProgressMs: 3_600_000 }),
  });
  const order = await orderOf(endpoints, client, 'شارژ بی‌پاسخ', [mobile]);
  const operations = await logIn(origin, logInOf(endpoints, 'operations'));
  let stuck: string | undefined;
  await waitUntil(async () => {
    const waiting = await operations.call<{ id: string; orderId: string }[]>('GET', `/admin/charges?filter=${encodeURIComponent('{"waitsForPerson":"true"}')}`);
    stuck = waiting.find(({ orderId }) => orderId === order)?.id;
    return stuck !== undefined;
  }, 20_000);
  await refill(endpoints);
  if (stuck === undefined) throw new Error('The charge waits for nobody.');
  return stuck;
}

/** On the page of an unknown charge: a person's word that it failed, with reason and evidence, pressed twice. */
export async function decideAsFailed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'تعیین تکلیف' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('ناموفق: اپراتور شارژ نکرده است').check();
  await form.getByRole('textbox', { name: 'دلیل' }).fill('اپراتور تایید کرد که شارژ نشده است');
  await form.getByRole('textbox', { name: /^مدرک/ }).fill('نامه ۱۴۰۵/۱۱۲ اپراتور');
  await form.getByRole('button', { name: 'ثبت تصمیم' }).dblclick();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('cell', { name: /نامه ۱۴۰۵\/۱۱۲ اپراتور/ }).waitFor();
}

/** Our wallet at Hamrah Aval is empty, until `refill`. */
export async function emptyFloat({ simulators }: Endpoints): Promise<void> {
  await fetch(`${simulators.operator}/faults`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ floatRial: '0', onlyOperators: [1] }) });
}

export async function refill({ simulators }: Endpoints): Promise<void> {
  await fetch(`${simulators.operator}/faults`, { method: 'DELETE' });
}

/** An order's calls are put at noon of the day before, whose statement knows nothing of them: as an owner of the tables alone can. */
export async function asCalledYesterday({ database }: Endpoints, orderId: string): Promise<void> {
  const owner = openDatabase(database, { poolSize: 1, name: 'kook-story' });
  try {
    await owner.transaction(async (tx) => {
      await owner.query('alter table charge_attempts disable trigger append_only', [], tx);
      await owner.query(
        `update charge_attempts set created_at = (date_trunc('day', now() at time zone 'Asia/Tehran') - interval '12 hours') at time zone 'Asia/Tehran'
          where run_id in (select id from runs where order_id = $1) returning id`, [orderId], tx);
      await owner.query('alter table charge_attempts enable trigger append_only', [], tx);
    });
  } finally {
    await owner.close();
  }
}
