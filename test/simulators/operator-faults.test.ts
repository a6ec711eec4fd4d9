import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { charge, emptySimulator, startSimulator, type SimulatorProcess } from './simulator-process.ts';

async function codesOf(operator: SimulatorProcess, count: number, prefix = 'r'): Promise<string[]> {
  const codes: string[] = [];
  for (let i = 0; i < count; i += 1) {
    codes.push((await operator.call('POST', '/charges', charge(`${prefix}${i}`))).body.code);
  }
  return codes;
}

describe('the operator at fault', () => {
  it('charges and then closes the connection (dropAnswerRate)', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { dropAnswerRate: 1 });
    await expect(operator.call('POST', '/charges', charge('a1'))).rejects.toThrow();
    expect((await operator.call('GET', '/charges/a1')).body.code).toBe('ok');
    expect((await operator.call('GET', '/book')).body).toMatchObject([{ status: 'succeeded', timesCharged: 1 }]);
  });

  it('answers in progress and succeeds later (unknownThenSuccessRate)', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { unknownThenSuccessRate: 1, inProgressMs: 1500 });
    expect((await operator.call('POST', '/charges', charge('a1'))).body.code).toBe('in-progress');
    expect((await operator.call('GET', '/charges/a1')).body.code).toBe('in-progress');
    expect((await operator.call('GET', '/book')).body).toMatchObject([{ status: 'in-progress', timesCharged: 1 }]);
    await sleep(1600);
    expect((await operator.call('GET', '/charges/a1')).body.code).toBe('ok');
  });

  it('says not-found for a while after a charge (notFoundForMs)', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { notFoundForMs: 1500 });
    await operator.call('POST', '/charges', charge('a1'));
    expect(await operator.call('GET', '/charges/a1')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    await sleep(1600);
    expect((await operator.call('GET', '/charges/a1')).body.code).toBe('ok');
  });

  it('never lies with a definite answer, and tells the truth when inquired (lieRate)', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { lieRate: 1 });
    for (let i = 0; i < 12; i += 1) {
      const response = await fetch(`${operator.url}/charges`, { method: 'POST', body: JSON.stringify(charge(`a${i}`)) });
      const text = await response.text();
      const definite = /"code":"(ok|in[a-z]+-number|wrong-operator|try-later|recently-charged)"/.test(text);
      expect(definite && text.includes(`"a${i}"`), text).toBe(false);
      expect((await operator.call('GET', `/charges/a${i}`)).body.code).toBe('ok');
    }
  });

  it('puts off without charging and without remembering (busyRate, recentlyChargedRate)', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { busyRate: 1 });
    expect(await codesOf(operator, 6)).toSatisfy((codes: string[]) => codes.every((code) => /^(try-later|operator-inactive)$/.test(code)));
    await operator.call('PUT', '/faults', { busyRate: 0, recentlyChargedRate: 1 });
    expect(await codesOf(operator, 3)).toEqual(['recently-charged', 'recently-charged', 'recently-charged']);
    expect((await operator.call('GET', '/book')).body).toEqual([]);
    expect((await operator.call('GET', '/charges/r0')).status).toBe(404);
  });

  it('refuses a number that was charged within the gap (sameNumberGapMs)', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { sameNumberGapMs: 1000 });
    expect(await codesOf(operator, 2)).toEqual(['ok', 'recently-charged']);
    await sleep(1100);
    expect(await codesOf(operator, 1, 'later')).toEqual(['ok']);
  });

  it('spends our float and then has none (floatRial)', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { floatRial: '120000' });
    expect(await codesOf(operator, 3)).toEqual(['ok', 'ok', 'insufficient-float']);
    expect((await operator.call('GET', '/balance')).body).toEqual({ balanceRial: '20000' });
    await operator.call('PUT', '/faults', { floatRial: null });
    expect((await operator.call('GET', '/balance')).body).toEqual({ balanceRial: null });
  });

  it('is out for one operator while the others work (outage, onlyOperators)', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { outage: true, onlyOperators: [2] });
    await expect(operator.call('POST', '/charges', charge('a1', { operatorCode: 2 }))).rejects.toThrow();
    expect((await operator.call('POST', '/charges', charge('a2'))).body.code).toBe('ok');
    await operator.call('PUT', '/faults', { outageKind: '503' });
    const response = await fetch(`${operator.url}/charges`, { method: 'POST', body: JSON.stringify(charge('a3', { operatorCode: 2 })) });
    expect(response.status).toBe(503);
    expect((await operator.call('GET', '/book')).body).toMatchObject([{ reference: 'a2' }]);
  });

  it('answers numbers by their last digits (answerBySuffix)', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { answerBySuffix: { '0009': 'inactive-number', '0008': 'try-later' } });
    const answer = async (reference: string, mobile: string): Promise<string> =>
      (await operator.call('POST', '/charges', charge(reference, { mobile }))).body.code;
    expect(await answer('a1', '+989121230009')).toBe('inactive-number');
    expect(await answer('a2', '+989121230008')).toBe('try-later');
    expect(await answer('a3', '+989121230007')).toBe('ok');
  });

  it('draws the same for the same seed, and in the share that is set', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('PUT', '/faults', { refuseRate: 0.3, busyRate: 0.2, seed: 7 });
    const first = await codesOf(operator, 200, 'a');
    await operator.call('PUT', '/faults', { seed: 7 });
    expect(await codesOf(operator, 200, 'b')).toEqual(first);
    const charged = first.filter((code) => code === 'ok').length;
    expect(charged).toBeGreaterThan(80);
    expect(charged).toBeLessThan(120);
  });

  it('merges what is set, ends all, and refuses what it does not know', async () => {
    const operator = await startSimulator('operator', { env: { KOOK_OPERATOR_LATENCY_MS: '5' } });
    await operator.call('PUT', '/faults', { refuseRate: 0.5 });
    expect((await operator.call('PUT', '/faults', { latencyMs: 0 })).body).toMatchObject({ refuseRate: 0.5, latencyMs: 0 });
    for (const wrong of [{ refusRate: 1 }, { refuseRate: 2 }, { latencyMs: -1 }, { floatRial: '1.5' }, { answerBySuffix: { 1: 'ok' } }]) {
      expect((await operator.call('PUT', '/faults', { busyRate: 1, ...wrong })).status).toBe(400);
    }
    expect((await operator.call('GET', '/faults')).body).toMatchObject({ refuseRate: 0.5, busyRate: 0 });
    expect((await operator.call('DELETE', '/faults')).body).toMatchObject({ refuseRate: 0, latencyMs: 5 });
  });
});
