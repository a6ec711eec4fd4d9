import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpSmsGateway, SmsFailure, type SmsGateway } from '../../gateways/sms/index.ts';
import { emptySimulator, startSimulator } from '../simulators/simulator-process.ts';

function gatewayTo(url: string, timeoutMs = 2000): SmsGateway {
  const gateway = createHttpSmsGateway({ url, timeoutMs });
  onTestFinished(() => gateway.close());
  return gateway;
}

const code = { receptor: '+989121234567', template: 'log-in', token: '12345' } as const;

describe('an SMS', () => {
  it('arrives with its code, newest first, for its own number only', async () => {
    const sms = await emptySimulator('sms');
    const gateway = gatewayTo(sms.url);
    const { messageId } = await gateway.send(code);
    expect(messageId).toMatch(/^\d+$/);
    await gateway.send({ ...code, receptor: '+989351112233', token: '77777' });
    await gateway.send({ ...code, token: '54321', template: 'order-confirmation' });
    for (const spelling of ['+989121234567', '%2B989121234567', '09121234567', '989121234567']) {
      const { body } = await sms.call('GET', `/messages?receptor=${spelling}`);
      expect(body).toMatchObject([
        { receptor: '+989121234567', template: 'order-confirmation', token: '54321', at: expect.stringMatching(/Z$/) },
        { receptor: '+989121234567', template: 'log-in', token: '12345' },
      ]);
    }
    expect((await sms.call('GET', '/messages')).body).toHaveLength(3);
    expect((await sms.call('GET', '/messages?receptor=5')).body).toEqual([]);
  });

  it('goes by the name that the provider has for its text; one that it does not know is refused', async () => {
    const sms = await emptySimulator('sms');
    for (const [name, sent] of [['order-confirmation', true], ['no-such-text', false]] as const) {
      const gateway = createHttpSmsGateway({ url: sms.url, nameOf: () => Promise.resolve(name) });
      onTestFinished(() => gateway.close());
      const answer = gateway.send(code);
      if (sent) await answer;
      else await expect(answer).rejects.toMatchObject({ code: 'refused', providerStatus: 424 });
    }
    expect((await sms.call('GET', '/messages')).body).toMatchObject([{ template: 'order-confirmation', token: '12345' }]);
  });

  it('carries the text of a notice', async () => {
    const sms = await emptySimulator('sms');
    await gatewayTo(sms.url).send({ receptor: '+989121234567', template: 'notice', token: 'order', message: 'درخواست «نوروز» پایان یافت & تمام' });
    expect((await sms.call('GET', '/messages')).body).toMatchObject([{ message: 'درخواست «نوروز» پایان یافت & تمام' }]);
  });

  it('is still there after the provider was killed and started again', async () => {
    const before = await startSimulator('sms');
    const first = await gatewayTo(before.url).send(code);
    await before.end('SIGKILL');
    const after = await startSimulator('sms', { dataDir: before.dataDir });
    expect((await after.call('GET', '/messages')).body).toMatchObject([{ token: '12345' }]);
    const second = await gatewayTo(after.url).send(code);
    expect(Number(second.messageId)).toBeGreaterThan(Number(first.messageId));
  });

  it('can be read on a page in the browser, and nothing in it is markup', async () => {
    const sms = await emptySimulator('sms');
    await gatewayTo(sms.url).send(code);
    await gatewayTo(sms.url).send({ receptor: '+989121234567', template: 'notice', token: 'x', message: '<script>alert(1)</script>' });
    const page = await (await fetch(sms.url)).text();
    expect(page).toContain('dir="rtl"');
    expect(page).toContain('<div class="code">12345</div>');
    expect(page).toContain('0912 123 4567');
    expect(page).not.toContain('<script>alert');
  });
});

describe('what became of an SMS', () => {
  it('is asked of the provider by its own id', async () => {
    const sms = await emptySimulator('sms');
    const gateway = gatewayTo(sms.url);
    const { messageId } = await gateway.send(code);
    expect(await gateway.deliveryOf(messageId)).toBe('delivered');
    await sms.call('PUT', '/faults', { undeliveredRate: 1 });
    expect(await gateway.deliveryOf((await gateway.send(code)).messageId)).toBe('undelivered');
    expect(await gateway.deliveryOf('1')).toBe('on-its-way');
    await sms.call('PUT', '/faults', { outage: true });
    await expect(gateway.deliveryOf(messageId)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('an SMS that is not sent', () => {
  async function failureOf(sending: Promise<unknown>): Promise<SmsFailure> {
    const failure = await sending.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(SmsFailure);
    return failure as SmsFailure;
  }

  it('is refused for good where the template or the token is wrong', async () => {
    const sms = await emptySimulator('sms');
    const gateway = gatewayTo(sms.url);
    expect(await failureOf(gateway.send({ ...code, template: 'free-text' as 'notice' }))).toMatchObject({ code: 'refused', providerStatus: 424 });
    expect(await failureOf(gateway.send({ ...code, token: '12 345' }))).toMatchObject({ code: 'refused', providerStatus: 422 });
    expect((await sms.call('GET', '/messages')).body).toEqual([]);
  });

  it('may be tried again when the wallet is empty, the answer is dropped, or the provider is out', async () => {
    const sms = await emptySimulator('sms');
    const gateway = gatewayTo(sms.url, 400);
    for (const fault of [{ refuseRate: 1 }, { dropAnswerRate: 1 }, { outage: true }, { latencyMs: 1000 }]) {
      await sms.call('DELETE', '/faults');
      await sms.call('PUT', '/faults', fault);
      expect(await failureOf(gateway.send(code))).toMatchObject({ code: 'unavailable' });
    }
  });
});
