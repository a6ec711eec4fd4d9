import { createInterface } from 'node:readline/promises';
import type { PortalClient } from './portal-client.ts';
import { grouped, rials, row, say } from './say.ts';
import type { Confirmation, Run } from './types.ts';

interface Sms {
  template: string;
  token: string;
  at: string;
}

const SMS_WITHIN_MS = 20_000;

/** Asks for the code, reads it from the SMS simulator (or from the person), confirms; answers the run that began. */
export async function confirmOrder(client: PortalClient, orderId: string, mobile: string, smsUrl: string | undefined): Promise<Run> {
  const before = smsUrl === undefined ? 0 : (await messages(smsUrl, mobile)).length;
  const form = await client.call<Confirmation>('POST', `/portal/orders/${orderId}/confirmation`, {});
  say('final confirmation / تایید نهایی');
  row('lines, products', 'ردیف، محصول', `${grouped(form.lineCount)}, ${grouped(form.productCount)}`);
  row('payable', 'قابل پرداخت', rials(form.payable));
  row('available', 'اعتبار', rials(form.available));
  const code = smsUrl === undefined ? await askCode() : await codeFrom(smsUrl, mobile, before);
  await client.call('POST', `/portal/orders/${orderId}/confirm`, { challengeId: form.challengeId, code });
  say('confirmed with the code of the SMS / با کد پیامک تایید شد');
  const { items } = await client.call<{ items: Run[] }>('GET', `/portal/orders/${orderId}/runs`);
  const [run] = items;
  if (run === undefined) throw new Error('The order was confirmed and no run has begun.');
  return run;
}

async function messages(smsUrl: string, mobile: string): Promise<Sms[]> {
  const answer = await fetch(`${smsUrl}/messages?receptor=${encodeURIComponent(mobile)}&limit=1000`);
  if (!answer.ok) throw new Error(`The SMS simulator at ${smsUrl} answers ${answer.status}.`);
  return ((await answer.json()) as Sms[]).filter((message) => message.template === 'order-confirmation');
}

/** Waits for a code newer than those that were there before. */
async function codeFrom(smsUrl: string, mobile: string, before: number): Promise<string> {
  for (const deadline = Date.now() + SMS_WITHIN_MS; Date.now() < deadline; ) {
    const [newest, ...older] = await messages(smsUrl, mobile);
    if (newest !== undefined && older.length >= before) return newest.token;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No code came to ${mobile} within ${SMS_WITHIN_MS / 1000} s.`);
}

async function askCode(): Promise<string> {
  if (!process.stdin.isTTY) throw new Error('Where codes arrive is not known: give --sms URL.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question('code of the SMS / کد پیامک: ')).trim();
  } finally {
    terminal.close();
  }
}
