import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHttpOperatorGateway } from '../../gateways/operator/index.ts';
import { emptySimulator, referencesIn, startSimulator } from '../simulators/simulator-process.ts';

vi.setConfig({ testTimeout: 60_000 });

function sleeper(env: NodeJS.ProcessEnv): { child: ChildProcess; printed: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/gateways/sleeper.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return { child, printed: () => text };
}

describe('a sender that was asleep', () => {
  it('does not write a charge that waited when it was stopped (SIGSTOP) and woke too late (SIGCONT)', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { latencyMs: 600 });
    const { child, printed } = sleeper({ OPERATOR_URL: operator.url, BUDGET_MS: '2500' });
    while (!printed().includes('sent')) await sleep(5);
    child.kill('SIGSTOP');
    await sleep(3000);
    child.kill('SIGCONT');
    await once(child, 'exit');
    const replies = JSON.parse(printed().split('\n')[1] as string);
    expect(replies).toMatchObject([{ kind: 'answer', code: 'ok' }, { kind: 'not-sent', reason: 'too-late' }]);
    expect(await referencesIn(operator)).toEqual(['first']);
  });

  it('writes both when it was not stopped for long', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { latencyMs: 200 });
    const { child, printed } = sleeper({ OPERATOR_URL: operator.url, BUDGET_MS: '10000' });
    while (!printed().includes('sent')) await sleep(5);
    child.kill('SIGSTOP');
    await sleep(300);
    child.kill('SIGCONT');
    await once(child, 'exit');
    expect((await operator.call('GET', '/book')).body).toMatchObject([{ reference: 'first' }, { reference: 'second' }]);
  });

  it('writes nothing when the connection is made only after the time', async () => {
    const operator = await emptySimulator('operator');
    const { child, printed } = sleeper({ OPERATOR_URL: operator.url, BUDGET_MS: '200', BLOCK_MS: '400' });
    await once(child, 'exit');
    const replies = JSON.parse(printed());
    expect(replies).toEqual([
      { kind: 'not-sent', reason: 'too-late' },
      { kind: 'not-sent', reason: 'too-late' },
    ]);
    expect((await operator.call('GET', '/book')).body).toEqual([]);
  });

  it('reaches nobody when it was stopped between its look at the clock and the write, once the operator closed the idle connection', async () => {
    const operator = await startSimulator('operator', { env: { KOOK_SIMULATOR_IDLE_MS: '400' } });
    const gateway = createHttpOperatorGateway({ url: operator.url, connections: 1 });
    onTestFinished(() => gateway.close());
    const request = { operatorCode: 1, mobile: '+989121234567', productCode: 'direct', amount: 50_000n, ported: false };
    await gateway.charge({ ...request, reference: 'before' }, { sendBefore: () => true, timeoutMs: 5000 });
    const stoppedInTheGap = (): boolean => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
      return true;
    };
    const reply = await gateway.charge({ ...request, reference: 'late' }, { sendBefore: stoppedInTheGap, timeoutMs: 5000 });
    expect(reply).toMatchObject({ kind: 'silence' });
    expect(await referencesIn(operator)).toEqual(['before']);
  });
});
