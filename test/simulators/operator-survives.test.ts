import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { charge, startSimulator } from './simulator-process.ts';

vi.setConfig({ testTimeout: 60_000 });

describe("the operator's book", () => {
  it('holds every charge that was answered after a kill -9 and a new start', async () => {
    const before = await startSimulator('operator');
    let answered = 0;
    const charging = Promise.allSettled(
      Array.from({ length: 20 }, async (_unused, lane) => {
        for (let i = 0; ; i += 1) {
          await before.call('POST', '/charges', charge(`k${lane}-${i}`));
          answered += 1;
          if (answered === 400) void before.end('SIGKILL');
        }
      }),
    );
    await charging;
    const after = await startSimulator('operator', { dataDir: before.dataDir });
    const summary = (await after.call('GET', '/book/summary')).body;
    expect(summary.succeeded).toBeGreaterThanOrEqual(answered);
    expect(summary.chargedMoreThanOnce).toBe(0);
  });

  it('keeps counts, PINs and what is in progress, and goes on after a torn last line', async () => {
    const before = await startSimulator('operator');
    await before.call('POST', '/charges', charge('a1'));
    await before.call('POST', '/charges', charge('a1'));
    const pin = await before.call('POST', '/pins', { reference: 'p1', operatorCode: 3, faceValue: 100000 });
    await before.call('PUT', '/faults', { unknownThenSuccessRate: 1, inProgressMs: 60_000 });
    await before.call('POST', '/charges', charge('a2'));
    expect(await before.end('SIGTERM')).toBe(0);

    appendFileSync(join(before.dataDir, 'simulators/operator-book.jsonl'), '["torn","cha');
    const after = await startSimulator('operator', { dataDir: before.dataDir });
    expect((await after.call('GET', '/book')).body).toMatchObject([
      { reference: 'a1', timesCharged: 2 },
      { reference: 'p1', kind: 'pin' },
      { reference: 'a2', status: 'in-progress' },
    ]);
    expect(await after.call('GET', '/pins/p1')).toEqual(pin);
    const next = await after.call('POST', '/charges', charge('a3'));
    expect(Number(next.body.operatorTransactionId)).toBe(4);
    await after.end('SIGKILL');

    const third = await startSimulator('operator', { dataDir: before.dataDir });
    expect((await third.call('GET', '/book')).body).toHaveLength(4);
  });
});
