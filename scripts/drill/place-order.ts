import { Refusal, type PortalClient } from '../order/portal-client.ts';
import type { Run, Upload } from '../order/types.ts';
import { numbersWorkbook } from './numbers-workbook.ts';

export interface Buyer {
  client: PortalClient;
  /** Where the buyer's codes arrive, E.164. */
  mobile: string;
  sms: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CODE_WITHIN_MS = 20_000;
const CONFIRM_WITHIN_MS = 60_000;

interface Wanted {
  numbers: number;
  /** Where the numbers begin. */
  from: number;
  pins: number;
}

/** An order from a file and some PINs, confirmed with the code of the SMS; answers the run's id. All by the public API. */
export async function placeOrder(buyer: Buyer, wanted: Wanted): Promise<string> {
  const orderId = await confirmedOrder(buyer, wanted);
  const { items } = await buyer.client.call<{ items: Run[] }>('GET', `/portal/orders/${orderId}/runs`);
  if (items[0] === undefined) throw new Error('The order was confirmed and no run has begun.');
  return items[0].id;
}

/** The same for now, or with a plan (`schedule` or `repeat`); answers the order's id. */
export async function confirmedOrder({ client, mobile, sms }: Buyer, wanted: Wanted, plan: object = {}): Promise<string> {
  const order = await client.call<{ id: string }>('POST', '/portal/orders', { name: `تمرین ${wanted.from}` });
  const form = new FormData();
  form.set('kind', 'charge');
  form.set('file', new Blob([await numbersWorkbook(wanted.numbers, wanted.from)], { type: XLSX }), 'numbers.xlsx');
  const { body } = await client.upload<Upload>(`/portal/orders/${order.id}/upload`, form);
  if (body.accepted + body.warnings < wanted.numbers) throw new Error(`Of ${wanted.numbers} rows ${body.rejected} were rejected.`);
  if (wanted.pins > 0) await addPins(client, order.id, wanted.pins);
  await confirm(client, order.id, { mobile, sms }, plan);
  return order.id;
}

async function addPins(client: PortalClient, orderId: string, count: number): Promise<void> {
  const answer = await client.call<{ id: string }[] | { items: { id: string }[] }>('GET', '/portal/products?operatorCode=2&type=pin-charge');
  const [product] = Array.isArray(answer) ? answer : answer.items;
  await client.call('POST', `/portal/orders/${orderId}/lines`, { productType: 'pin-charge', operatorCode: 2, productId: product?.id, count });
}

/** With every new challenge a new SMS: the code that does not fit yet is an older one. */
async function confirm(client: PortalClient, orderId: string, { mobile, sms }: { mobile: string; sms: string }, plan: object): Promise<void> {
  for (const deadline = Date.now() + CONFIRM_WITHIN_MS; ; ) {
    const before = (await codes(sms, mobile)).length;
    const { challengeId } = await client.call<{ challengeId: string }>('POST', `/portal/orders/${orderId}/confirmation`, plan);
    const code = await newCode(sms, mobile, before);
    try {
      await client.call('POST', `/portal/orders/${orderId}/confirm`, { challengeId, code });
      return;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'insufficient-credit' || Date.now() > deadline) throw error;
    }
  }
}

async function newCode(sms: string, mobile: string, before: number): Promise<string | undefined> {
  for (const deadline = Date.now() + CODE_WITHIN_MS; Date.now() < deadline; ) {
    const all = await codes(sms, mobile);
    if (all.length > before) return all[0]?.token;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No code came.');
}

async function codes(sms: string, mobile: string): Promise<{ token: string }[]> {
  const answer = await fetch(`${sms}/messages?receptor=${encodeURIComponent(mobile)}&limit=1000`);
  return ((await answer.json()) as { template: string; token: string }[]).filter(({ template }) => template === 'order-confirmation');
}
