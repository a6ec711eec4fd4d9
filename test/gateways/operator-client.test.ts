import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpOperatorGateway, type ChargeRequest, type OperatorGateway } from '../../gateways/operator/index.ts';
import { emptySimulator, referencesIn } from '../simulators/simulator-process.ts';
import { httpAnswer, rawOperator } from './raw-operator.ts';

const always = { sendBefore: () => true, timeoutMs: 2000 };

function gatewayTo(url: string, connections?: number): OperatorGateway {
  const gateway = createHttpOperatorGateway({ url, connections });
  onTestFinished(() => gateway.close());
  return gateway;
}

function request(reference: string): ChargeRequest {
  return { reference, operatorCode: 1, mobile: '+989121234567', productCode: 'direct', amount: 50_000n, ported: false };
}

describe('a charge at the operator', () => {
  it('comes back with the answer, and an inquiry with the same', async () => {
    const simulator = await emptySimulator('operator');
    const gateway = gatewayTo(simulator.url);
    const answer = await gateway.charge(request('a1'), always);
    expect(answer).toEqual({ kind: 'answer', code: 'ok', operatorTransactionId: expect.any(String) });
    expect(await gateway.inquire('a1', 2000)).toEqual(answer);
    expect(await gateway.inquire('never-sent', 2000)).toEqual({ kind: 'not-found' });
    expect(await gateway.balance(2000)).toEqual({ kind: 'balance', rial: 'unlimited' });
    await simulator.call('PUT', '/faults', { floatRial: '123000' });
    expect(await gateway.balance(2000)).toEqual({ kind: 'balance', rial: 123_000n });
  });

  it('buys a PIN whose code an inquiry tells again', async () => {
    const simulator = await emptySimulator('operator');
    const gateway = gatewayTo(simulator.url);
    const bought = await gateway.purchasePin({ reference: 'p1', operatorCode: 2, faceValue: 100_000n }, always);
    expect(bought).toMatchObject({ kind: 'answer', code: 'ok', pin: { code: expect.stringMatching(/^\d{16}$/) } });
    expect(await gateway.inquirePin('p1', 2000)).toEqual(bought);
  });

  it('is unknown when the operator charges and closes the connection, and the inquiry finds it', async () => {
    const simulator = await emptySimulator('operator');
    await simulator.call('PUT', '/faults', { dropAnswerRate: 1 });
    const gateway = gatewayTo(simulator.url);
    expect(await gateway.charge(request('a1'), always)).toMatchObject({ kind: 'silence' });
    expect(await gateway.inquire('a1', 2000)).toMatchObject({ kind: 'answer', code: 'ok' });
    expect((await simulator.call('GET', '/book')).body).toMatchObject([{ timesCharged: 1 }]);
  });

  it('is never taken for succeeded, refused or retryable when the operator lies', async () => {
    const simulator = await emptySimulator('operator');
    await simulator.call('PUT', '/faults', { lieRate: 1 });
    const gateway = gatewayTo(simulator.url);
    const told: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      const reply = await gateway.charge(request(`a${i}`), always);
      told.push(reply.kind === 'answer' ? reply.code : reply.kind);
    }
    expect(told).toEqual(['accepted-17', 'silence', 'silence', 'silence', 'duplicate-reference', 'unknown-service']);
  });

  it('carries 300 at once, each to its own answer', async () => {
    const simulator = await emptySimulator('operator');
    await simulator.call('PUT', '/faults', { latencyMs: 20, latencyJitterMs: 20 });
    const gateway = gatewayTo(simulator.url, 320);
    const guard = { sendBefore: () => true, timeoutMs: 15_000 };
    const replies = await Promise.all(
      Array.from({ length: 3000 }, (_unused, i) => gateway.charge(request(`a${i}`), guard)),
    );
    expect(replies.filter((reply) => reply.kind !== 'answer' || reply.code !== 'ok')).toEqual([]);
    expect((await simulator.call('GET', '/book/summary')).body).toMatchObject({ succeeded: 3000, chargedMoreThanOnce: 0 });
  });
});

describe('certainly not sent', () => {
  it('when the guard refuses: the operator hears nothing, and the connection serves the next charge', async () => {
    const simulator = await emptySimulator('operator');
    const gateway = gatewayTo(simulator.url, 1);
    await gateway.charge(request('a1'), always);
    for (let i = 0; i < 5; i += 1) {
      const reply = await gateway.charge(request(`refused${i}`), { sendBefore: () => false, timeoutMs: 2000 });
      expect(reply).toEqual({ kind: 'not-sent', reason: 'too-late' });
    }
    expect(await gateway.charge(request('a2'), always)).toMatchObject({ kind: 'answer' });
    expect(await referencesIn(simulator)).toEqual(['a1', 'a2']);
  });

  it('when the guard itself fails', async () => {
    const operator = await rawOperator(() => undefined);
    const guard = {
      sendBefore: (): boolean => {
        throw new Error('no clock');
      },
      timeoutMs: 500,
    };
    expect(await gatewayTo(operator.url).charge(request('a1'), guard)).toEqual({ kind: 'not-sent', reason: 'too-late' });
    expect(operator.requests).toEqual([]);
  });

  it('when nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    let asked = 0;
    const guard = { sendBefore: () => (asked += 1) > 0, timeoutMs: 2000 };
    const reply = await gatewayTo(`http://127.0.0.1:${port}`).charge(request('a1'), guard);
    expect(reply).toEqual({ kind: 'not-sent', reason: 'no-connection' });
    expect(asked).toBe(0);
  });

  it('when its time runs out before a connection is free, and not afterwards either', async () => {
    const operator = await rawOperator((socket, _request, number) => {
      setTimeout(() => socket.write(httpAnswer(JSON.stringify({ code: 'ok', reference: `a${number}` }))), 300);
    });
    const gateway = gatewayTo(operator.url, 1);
    const first = gateway.charge(request('a1'), always);
    const queued = await gateway.charge(request('a2'), { sendBefore: () => true, timeoutMs: 100 });
    expect(queued).toEqual({ kind: 'not-sent', reason: 'time-out-before-sending' });
    expect(await first).toMatchObject({ kind: 'answer' });
    await sleep(100);
    expect(operator.requests).toHaveLength(1);
  });

  it('when the gateway was closed', async () => {
    const operator = await rawOperator(() => undefined);
    const gateway = createHttpOperatorGateway({ url: operator.url });
    await gateway.close();
    expect(await gateway.charge(request('a1'), always)).toEqual({ kind: 'not-sent', reason: 'closed' });
  });
});

describe('silence, and never a second sending', () => {
  const ok = JSON.stringify({ code: 'ok', reference: 'a1' });

  it('when the operator closes a kept connection as the next request arrives', async () => {
    const operator = await rawOperator((socket, _request, number) => {
      if (number === 1) socket.write(httpAnswer(ok));
      else socket.destroy();
    });
    const gateway = gatewayTo(operator.url, 1);
    expect(await gateway.charge(request('a1'), always)).toMatchObject({ kind: 'answer' });
    expect(await gateway.charge(request('a2'), always)).toMatchObject({ kind: 'silence' });
    await sleep(200);
    expect(operator.requests).toHaveLength(2);
    expect(operator.connections).toHaveLength(1);
  });

  it('when a connection is reset under an inquiry, which HTTP would allow to repeat', async () => {
    const operator = await rawOperator((socket) => socket.resetAndDestroy());
    expect(await gatewayTo(operator.url, 1).inquire('a1', 1000)).toMatchObject({ kind: 'silence' });
    await sleep(100);
    expect(operator.requests).toHaveLength(1);
  });

  it('when no answer comes within the time, and a late answer is not given to the next charge', async () => {
    const operator = await rawOperator((socket, request) => {
      if (request.includes('"a2"')) socket.write(httpAnswer(JSON.stringify({ code: 'ok', reference: 'a2' })));
      else setTimeout(() => socket.write(httpAnswer(ok)), 1500);
    });
    const gateway = gatewayTo(operator.url, 1);
    const started = performance.now();
    const late = await gateway.charge(request('a1'), { sendBefore: () => true, timeoutMs: 100 });
    expect(late).toEqual({ kind: 'silence', reason: 'time-out' });
    expect(performance.now() - started).toBeLessThan(1400);
    expect(await gateway.charge(request('a2'), always)).toMatchObject({ kind: 'answer', code: 'ok' });
    expect(operator.connections).toHaveLength(2);
  });

  it.each([
    ['half an answer', httpAnswer(ok).slice(0, -8)],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.7\r\n'],
    ['a page of a proxy', httpAnswer('<html>Bad Gateway</html>', '502 Bad Gateway')],
    ['JSON without a code', httpAnswer('{"reference":"a1"}')],
    ['a code that is no word', httpAnswer('{"reference":"a1","code":"خطا"}')],
    ['a number', httpAnswer('5')],
    ["another charge's answer", httpAnswer('{"reference":"a9","code":"ok"}')],
    ['an answer without any reference', httpAnswer('{"code":"ok"}')],
    ['a megabyte', httpAnswer(`{"reference":"a1","code":"ok","note":"${'x'.repeat(1_000_000)}"}`)],
  ])('when %s comes back', async (_what, bytes) => {
    const operator = await rawOperator((socket) => socket.end(bytes));
    expect(await gatewayTo(operator.url).charge(request('a1'), always)).toMatchObject({ kind: 'silence' });
    expect(operator.requests).toHaveLength(1);
  });

  it('when a PIN is said to be sold and its code is missing', async () => {
    const operator = await rawOperator((socket) => socket.write(httpAnswer(ok)));
    const pin = { reference: 'a1', operatorCode: 2, faceValue: 100_000n };
    expect(await gatewayTo(operator.url).purchasePin(pin, always)).toEqual({ kind: 'silence', reason: 'success-without-pin' });
  });

  it('when an inquiry gets a 404 that is not the operator speaking', async () => {
    const operator = await rawOperator((socket, _request, number) => {
      if (number === 1) socket.write(httpAnswer('<html>nginx</html>', '404 Not Found'));
      else socket.write(httpAnswer('{"reference":"a1","code":"not-found"}'));
    });
    const gateway = gatewayTo(operator.url, 1);
    expect(await gateway.inquire('a1', 1000)).toMatchObject({ kind: 'silence' });
    // 200 with the word: contradictory, so it tells nothing
    expect(await gateway.inquire('a1', 1000)).toMatchObject({ kind: 'silence' });
  });
});
