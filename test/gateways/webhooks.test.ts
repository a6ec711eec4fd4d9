import { connect, type LookupFunction } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedLookup } from '../../gateways/webhooks/checked-lookup.ts';
import { createHttpWebhookGateway, judgeUrl } from '../../gateways/webhooks/index.ts';
import { isAllowedAddress } from '../../gateways/webhooks/public-address.ts';
import { answering, startReceiver } from './receiver.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const OLD_SECRET = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;
const HERE = { allowLoopback: true, requireTls: false };
const body = JSON.stringify({ type: 'run.finished', timestamp: '2026-11-26T10:00:00.000Z', data: { runId: 'r', name: 'نوروز' } });
const gateway = createHttpWebhookGateway({ policy: HERE, timeoutMs: 700 });

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());
const send = (more: { url?: string; secrets?: string[] } = {}) =>
  gateway.send({ url: receiver.url, messageId: 'msg-1', body, secrets: [SECRET], ...more });

describe('a webhook', () => {
  it('carries a signature that the receivers’ own library accepts, under either secret while they change', async () => {
    receiver.answers(answering(204));
    expect(await send({ secrets: [SECRET, OLD_SECRET] })).toMatchObject({ status: 204, error: null, answer: '' });
    const { headers, body: got } = receiver.received.at(-1)!;
    for (const secret of [SECRET, OLD_SECRET]) {
      expect(new Webhook(secret).verify(got, headers)).toEqual(JSON.parse(body));
    }
    expect(headers).toMatchObject({ 'webhook-id': 'msg-1', 'content-type': 'application/json', 'user-agent': 'Kook-Webhooks/1' });
    expect(() => new Webhook(SECRET).verify(got.replace('"r"', '"x"'), headers)).toThrow(/signature/);
    expect(() => new Webhook(`whsec_${Buffer.alloc(32, 1).toString('base64')}`).verify(got, headers)).toThrow(/signature/);
    expect(() => new Webhook(SECRET).verify(got, { ...headers, 'webhook-id': 'msg-2' })).toThrow(/signature/);
  });

  it('follows no redirect', async () => {
    const inside = await startReceiver();
    receiver.answers((response) => void response.writeHead(302, { location: inside.url }).end());
    expect(await send()).toMatchObject({ status: 302, error: null });
    expect(inside.received).toHaveLength(0);
    await inside.close();
  });

  it('keeps the first thousand characters of the answer, and reads no more than it must', async () => {
    receiver.answers((response) => {
      response.writeHead(500);
      const more = () => void (response.writable && !response.destroyed && response.write('خطا\0'.repeat(10_000), () => setImmediate(more)));
      more();
    });
    const outcome = await send();
    expect(outcome.status).toBe(500);
    expect([...outcome.answer!]).toHaveLength(1_000);
    expect(outcome.answer).toMatch(/^(?:خطا)+خ?$/);
  });

  it('that is answered in pieces, slowly, ends with its time; the status has counted', async () => {
    receiver.answers((response) => void response.writeHead(200).write('ok'));
    const outcome = await send();
    expect(outcome).toMatchObject({ status: 200, answer: 'ok' });
    expect(outcome.durationMs).toBeLessThan(2_000);
  });

  it.each([
    ['nobody answers in time', () => undefined, 'timeout'],
    ['the connection is closed', (response: { destroy(): unknown }) => void response.destroy(), 'UND_ERR_SOCKET'],
  ])('says so where %s', async (_what, answer, error) => {
    receiver.answers(answer);
    expect(await send()).toMatchObject({ status: null, error, answer: null });
  });

  it('says so where nobody listens, or the name is not known', async () => {
    const gone = await startReceiver();
    await gone.close();
    expect(await send({ url: gone.url })).toMatchObject({ status: null, error: 'ECONNREFUSED' });
    expect((await send({ url: 'http://nobody.invalid/hook' })).error).toMatch(/ENOTFOUND|EAI_AGAIN|timeout/);
  });
});

const INSIDE = [
  '127.0.0.1', '127.9.9.9', '10.0.0.1', '172.16.5.4', '192.168.1.1', '169.254.169.254', '100.100.100.200', '0.0.0.0', '255.255.255.255',
  '224.0.0.1', '192.0.0.8', '198.18.0.1', '198.51.100.7', '240.0.0.1', '::', '::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1', '::127.0.0.1', 'fd00:ec2::254',
  'fe80::1', 'fec0::1', 'ff02::1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', '4000::1', 'not-an-address', '',
];

describe('an address inside', () => {
  it.each(INSIDE)('%s is refused', (address) => {
    expect(isAllowedAddress(address, { allowLoopback: false })).toBe(false);
  });

  it('is loopback alone where that is allowed by name, and public ones are open', () => {
    expect(INSIDE.filter((address) => isAllowedAddress(address, { allowLoopback: true }))).toEqual(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '::127.0.0.1']);
    for (const address of ['8.8.8.8', '185.143.232.1', '2606:4700::1111', '::ffff:8.8.8.8']) expect(isAllowedAddress(address, { allowLoopback: false })).toBe(true);
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data'], ['https://127.0.0.1:5432'], ['https://2130706433'], ['https://0x7f.1/'], ['https://0177.0.0.1/'], ['https://127.1'],
    ['https://[::1]/'], ['https://[::ffff:7f00:1]/'], ['https://[fd00:ec2::254]/'], ['https://localhost'], ['https://localhost./'], ['https://db.internal/'], ['https://postgres/'],
    ['https://printer.local/'], ['https://10.0.0.1./'],
  ])('is refused when it is written into the URL: %s', (url) => {
    expect(judgeUrl(url, { allowLoopback: false, requireTls: false })).toBe('unsafe-address');
  });

  it.each([
    ['ftp://customer.example'], ['file:///etc/passwd'], ['javascript:alert(1)'], ['customer.example'], [''], ['https://user:secret@customer.example'],
    [`https://customer.example/${'x'.repeat(2_000)}`], ['https://'],
  ])('and what is no URL of a hook is none: %s', (url) => {
    expect(judgeUrl(url, HERE)).toBe('invalid-url');
  });

  it('plain http is refused where TLS is asked for', () => {
    expect(judgeUrl('http://customer.example/hook', { ...HERE, requireTls: true })).toBe('not-https');
    expect(judgeUrl('https://customer.example/hook', { allowLoopback: false, requireTls: true })).toBeUndefined();
  });

  it('is not called, whatever the hook was when it was made', async () => {
    const strict = createHttpWebhookGateway({ policy: { allowLoopback: false, requireTls: false } });
    const before = receiver.received.length;
    for (const host of ['127.0.0.1', '[::1]', 'localhost', '2130706433']) {
      expect(await strict.send({ url: `http://${host}:${receiver.port}/`, messageId: 'm', body, secrets: [SECRET] })).toMatchObject({ status: null, error: 'refused-address' });
    }
    expect(receiver.received).toHaveLength(before);
  });
});

describe('a name that leads inside', () => {
  const resolvingTo = (...addresses: string[]) => checkedLookup({ allowLoopback: false }, (_name, done) =>
    done(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))));

  const connecting = (lookup: LookupFunction) =>
    new Promise<string>((resolve) => {
      const socket = connect({ host: 'rebinding.example', port: receiver.port, lookup });
      socket.once('connect', () => { resolve('connected'); socket.destroy(); });
      socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name));
    });

  it('is refused by the connector itself, also where only one of several addresses is inside', async () => {
    expect(await connecting(resolvingTo('127.0.0.1'))).toBe('REFUSED_ADDRESS');
    expect(await connecting(resolvingTo('8.8.8.8', '10.0.0.1'))).toBe('REFUSED_ADDRESS');
    expect(await connecting(resolvingTo())).toBe('REFUSED_ADDRESS');
  });

  it('that changes its mind between two questions is asked only once, and the answer that was judged is the one used', async () => {
    let asked = 0;
    const rebinding = checkedLookup({ allowLoopback: true }, (_name, done) => {
      asked += 1;
      done(null, [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    });
    expect(await connecting(rebinding)).toBe('connected');
    expect(asked).toBe(1);
  });
});
