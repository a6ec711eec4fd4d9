import { describe, expect, it, vi } from 'vitest';
import { charge, startSimulator } from './simulator-process.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a simulator process', () => {
  it.each(['operator', 'sms', 'bank'] as const)('%s is healthy, and ends cleanly within 2 s of SIGTERM', async (name) => {
    const simulator = await startSimulator(name);
    expect((await simulator.call('GET', '/health')).body).toMatchObject({ status: 'ok' });
    const started = performance.now();
    expect(await simulator.end('SIGTERM')).toBe(0);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('ends within 2 s even with answers outstanding', async () => {
    const operator = await startSimulator('operator');
    await operator.call('PUT', '/faults', { latencyMs: 30_000 });
    const answer = operator.call('POST', '/charges', charge('a1')).catch(() => 'cut');
    await operator.call('GET', '/book');
    const started = performance.now();
    expect(await operator.end('SIGTERM')).toBe(0);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(await answer).toBe('cut');
  });

  it.each(['operator', 'sms', 'bank'] as const)('%s refuses to run in production', async (name) => {
    await expect(startSimulator(name, { env: { NODE_ENV: 'production' } })).rejects.toThrow(/ended with 1 .*production/s);
  });
});
