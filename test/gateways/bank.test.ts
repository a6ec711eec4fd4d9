import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpBankGateway, type BankGateway } from '../../gateways/bank/index.ts';
import { emptySimulator, startSimulator, type SimulatorProcess } from '../simulators/simulator-process.ts';
import { httpAnswer, rawOperator } from './raw-operator.ts';

const OURS = '11111111-1111-4111-8111-111111111111';
const OTHERS = '22222222-2222-4222-8222-222222222222';
const callbackUrl = 'http://127.0.0.1:1/api/payments/callback?payment=7';

function gatewayTo(url: string, merchantId = OURS): BankGateway {
  const gateway = createHttpBankGateway({ url, merchantId, timeoutMs: 1000 });
  onTestFinished(() => gateway.close());
  return gateway;
}

async function opened(gateway: BankGateway, amountRial = 500_000n, to = callbackUrl): Promise<{ authority: string; redirectUrl: string }> {
  const reply = await gateway.request({ amountRial, description: 'افزایش اعتبار', callbackUrl: to });
  if (reply.kind !== 'created') throw new Error(`not opened: ${JSON.stringify(reply)}`);
  return reply;
}

function decide(redirectUrl: string, decision: string): Promise<Response> {
  return fetch(redirectUrl, { method: 'POST', body: `decision=${decision}`, redirect: 'manual' });
}

async function timesVerified(bank: SimulatorProcess): Promise<number> {
  return (await bank.call('GET', '/payments')).body[0].timesVerified;
}

describe('an online payment', () => {
  it('is opened, paid on the page, comes back as a hint, and is verified once as 100, then as 101', async () => {
    const bank = await emptySimulator('bank');
    const gateway = gatewayTo(bank.url);
    const { authority, redirectUrl } = await opened(gateway);
    expect(authority).toHaveLength(36);
    expect(await gateway.inquiry(authority)).toEqual({ kind: 'state', state: 'in-bank' });
    expect(await gateway.verify({ authority, amountRial: 500_000n })).toEqual({ kind: 'not-paid' });

    const page = await (await fetch(redirectUrl)).text();
    expect(page).toContain('dir="rtl"');
    expect(page).toContain('۵۰۰٬۰۰۰ ریال');
    const back = await decide(redirectUrl, 'pay');
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe(`${callbackUrl}&Authority=${authority}&Status=OK`);

    expect(await gateway.unverified()).toEqual({ kind: 'list', payments: [{ authority, amountRial: 500_000n }] });
    expect(await gateway.verify({ authority, amountRial: 500_000n })).toMatchObject({ kind: 'paid', first: true, refId: expect.stringMatching(/^\d+$/) });
    expect(await gateway.verify({ authority, amountRial: 500_000n })).toMatchObject({ kind: 'paid', first: false });
    expect(await gateway.unverified()).toEqual({ kind: 'list', payments: [] });
    expect(await gateway.inquiry(authority)).toEqual({ kind: 'state', state: 'verified' });
  });

  it('that the payer gives up is not paid, and cannot be paid afterwards', async () => {
    const bank = await emptySimulator('bank');
    const gateway = gatewayTo(bank.url);
    const { authority, redirectUrl } = await opened(gateway);
    expect((await decide(redirectUrl, 'cancel')).headers.get('location')).toMatch(/Status=NOK$/);
    expect((await decide(redirectUrl, 'pay')).status).toBe(409);
    expect(await gateway.verify({ authority, amountRial: 500_000n })).toEqual({ kind: 'not-paid' });
    expect(await gateway.inquiry(authority)).toEqual({ kind: 'state', state: 'failed' });
  });

  it('is given back once', async () => {
    const bank = await emptySimulator('bank');
    const gateway = gatewayTo(bank.url);
    const { authority, redirectUrl } = await opened(gateway);
    expect(await gateway.reverse(authority)).toEqual({ kind: 'refused', code: -61 });
    await decide(redirectUrl, 'pay');
    await gateway.verify({ authority, amountRial: 500_000n });
    expect(await gateway.reverse(authority)).toEqual({ kind: 'reversed' });
    expect(await gateway.reverse(authority)).toEqual({ kind: 'refused', code: -61 });
    expect(await gateway.verify({ authority, amountRial: 500_000n })).toEqual({ kind: 'not-paid' });
  });

  it('is remembered by the bank over a kill -9', async () => {
    const before = await startSimulator('bank');
    const { authority, redirectUrl } = await opened(gatewayTo(before.url));
    await decide(redirectUrl, 'pay');
    await before.end('SIGKILL');
    const after = await startSimulator('bank', { dataDir: before.dataDir });
    expect(await gatewayTo(after.url).verify({ authority, amountRial: 500_000n })).toMatchObject({ kind: 'paid', first: true });
    expect((await opened(gatewayTo(after.url))).authority).not.toBe(authority);
  });
});

describe('the bank refuses', () => {
  it('another amount, another merchant, an unknown authority, an unknown terminal and a wrong request', async () => {
    const bank = await startSimulator('bank', { env: { KOOK_BANK_MERCHANTS: `${OURS},${OTHERS}` } });
    const gateway = gatewayTo(bank.url);
    const { authority, redirectUrl } = await opened(gateway);
    await decide(redirectUrl, 'pay');
    expect(await gateway.verify({ authority, amountRial: 499_999n })).toEqual({ kind: 'amount-differs' });
    expect(await gatewayTo(bank.url, OTHERS).verify({ authority, amountRial: 500_000n })).toEqual({ kind: 'refused', code: -53 });
    expect(await gateway.verify({ authority: `A${'9'.repeat(35)}`, amountRial: 500_000n })).toEqual({ kind: 'refused', code: -54 });
    const stranger = gatewayTo(bank.url, '33333333-3333-4333-8333-333333333333');
    expect(await stranger.unverified()).toEqual({ kind: 'refused', code: -10 });
    expect(await gateway.request({ amountRial: 999n, description: 'کم', callbackUrl })).toEqual({ kind: 'refused', code: -9 });
    expect(await gateway.request({ amountRial: 5000n, description: 'x', callbackUrl: 'javascript:0' })).toEqual({ kind: 'refused', code: -9 });
    // none of it harmed the payment
    expect(await gateway.verify({ authority, amountRial: 500_000n })).toMatchObject({ kind: 'paid', first: true });
  });

  it('endless verifying of what is not paid', async () => {
    const bank = await emptySimulator('bank');
    const gateway = gatewayTo(bank.url);
    const { authority } = await opened(gateway);
    for (let i = 0; i < 20; i += 1) await gateway.verify({ authority, amountRial: 500_000n });
    expect(await gateway.verify({ authority, amountRial: 500_000n })).toEqual({ kind: 'refused', code: -12 });
  });
});

describe('the bank at fault', () => {
  it('verifies and stays silent; the next verify says 101', async () => {
    const bank = await emptySimulator('bank');
    const gateway = gatewayTo(bank.url);
    const { authority, redirectUrl } = await opened(gateway);
    await decide(redirectUrl, 'pay');
    await bank.call('PUT', '/faults', { dropVerifyAnswerRate: 1 });
    expect(await gateway.verify({ authority, amountRial: 500_000n })).toMatchObject({ kind: 'silence' });
    expect(await timesVerified(bank)).toBe(1);
    await bank.call('DELETE', '/faults');
    expect(await gateway.verify({ authority, amountRial: 500_000n })).toMatchObject({ kind: 'paid', first: false });
  });

  it('calls back several times by itself, or never', async () => {
    const bank = await emptySimulator('bank');
    const gateway = gatewayTo(bank.url);
    const calls: string[] = [];
    const merchant = createServer((request, response) => {
      calls.push(request.url as string);
      response.end();
    });
    await new Promise<void>((resolve) => merchant.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void merchant.close());
    const to = `http://127.0.0.1:${(merchant.address() as AddressInfo).port}/callback`;

    await bank.call('PUT', '/faults', { duplicateCallbacks: 5 });
    await decide((await opened(gateway, 500_000n, to)).redirectUrl, 'pay');
    await expect.poll(() => calls.length).toBe(5);
    expect(new Set(calls).size).toBe(1);

    await bank.call('PUT', '/faults', { duplicateCallbacks: 0, loseCallback: true });
    const lost = await decide((await opened(gateway, 500_000n, to)).redirectUrl, 'pay');
    expect(lost.status).toBe(200);
    expect(await gateway.unverified()).toMatchObject({ kind: 'list', payments: [{}, {}] });
    expect(calls).toHaveLength(5);
  });

  it('returns the money of a payment that nobody verified', async () => {
    const bank = await emptySimulator('bank');
    const gateway = gatewayTo(bank.url);
    await bank.call('PUT', '/faults', { returnAfterMs: 0 });
    const { authority, redirectUrl } = await opened(gateway);
    await decide(redirectUrl, 'pay');
    expect(await gateway.verify({ authority, amountRial: 500_000n })).toEqual({ kind: 'not-paid' });
    expect(await gateway.inquiry(authority)).toEqual({ kind: 'state', state: 'failed' });
  });

  it.each([
    ['is out', { outage: true }],
    ['is slower than we wait', { latencyMs: 3000 }],
    ['drops the answer to a request', { dropRequestAnswerRate: 1 }],
  ])('%s: silence', async (_what, fault) => {
    const bank = await emptySimulator('bank');
    await bank.call('PUT', '/faults', fault);
    expect(await gatewayTo(bank.url).request({ amountRial: 5000n, description: 'x', callbackUrl })).toMatchObject({ kind: 'silence' });
  });

  it.each([
    ['a page', '<html>403</html>'],
    ['success without an authority', '{"data":{"code":100},"errors":[]}'],
    ['an authority that would lead elsewhere', '{"data":{"code":100,"authority":"../../evil"},"errors":[]}'],
    ['a code in words', '{"data":{"code":"100","authority":"A00000000000000000000000000000000001"},"errors":[]}'],
  ])('%s is not taken for a payment', async (_what, body) => {
    const bank = await rawOperator((socket) => socket.write(httpAnswer(body)));
    expect(await gatewayTo(bank.url).request({ amountRial: 5000n, description: 'x', callbackUrl })).toMatchObject({ kind: 'silence' });
  });

  it.each([0n, -1n, 2n ** 53n])('%s rials are not sent at all', async (amountRial) => {
    await expect(gatewayTo('http://127.0.0.1:1').verify({ authority: 'A1', amountRial })).rejects.toThrow(RangeError);
  });
});
