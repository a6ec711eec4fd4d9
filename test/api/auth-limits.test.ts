import { describe, expect, it } from 'vitest';
import { prefixOf } from '../../api/limits.ts';
import { useApi } from './support/use-api.ts';

const api = useApi({ env: { KOOK_LIMIT_CODES_PER_ADDRESS_HOUR: '12', KOOK_TRUSTED_PROXIES: '1', KOOK_LIMIT_CODES_PER_PREFIX_HOUR: '20', KOOK_LIMIT_WRONG_PASSWORDS_ADDRESS: '30' } });
const ask = (mobile: string, address: string) =>
  api().call('POST', '/api/auth/one-time-code', { body: { mobile }, headers: { 'x-forwarded-for': address } });

describe('asking for codes', () => {
  it('of one number ends after five in two minutes, from however many addresses', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => ask('09121234567', `10.${index}.0.1`)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(5);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body.code).toBe('too-many-requests');
    expect(Number(refused?.headers.get('retry-after'))).toBeLessThanOrEqual(120);
  });

  it('begins anew once a code came back right', async () => {
    const mobile = '09352220001';
    for (let round = 1; round <= 5; round += 1) {
      const asked = await ask(mobile, '10.50.0.1');
      expect(asked.status).toBe(202);
      const [code] = await api().sms.codes(mobile);
      const verified = await api().call('POST', '/api/auth/one-time-code/verify', { body: { challengeId: asked.body.challengeId, code }, headers: { 'x-forwarded-for': '10.50.0.1' } });
      expect(verified.status).toBe(200);
    }
  });

  it('from one address for ever new numbers ends: nobody pumps our SMS', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => ask(`0912666${1000 + index}`, '10.60.0.1')));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(12);
  });

  it('from one network ends too, and a flooder does not use up a victim’s own codes', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => ask(`0912777${1000 + index}`, `10.70.0.${index}`)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(20);
    const refusedNumber = `0912777${1000 + answers.findIndex(({ status }) => status === 429)}`;
    expect((await ask(refusedNumber, '10.80.0.1')).status).toBe(202);
  });
});

describe('a hundred at once against one', () => {
  it('password end at its user’s limit; others of that address still come in', async () => {
    const logIn = (identifier: string, password: string) =>
      api().call('POST', '/api/auth/log-in', { body: { identifier, password }, headers: { 'x-forwarded-for': '10.90.0.1' } });
    const guesses = await Promise.all(Array.from({ length: 100 }, (_, index) => logIn('09121110002', `guess ${index}`)));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(90);
    expect((await logIn('09121110001', 'secret of customer')).status).toBe(200);
  });

  it('address still end: ever new users are no way round', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => api().call('POST', '/api/auth/log-in', {
      body: { identifier: `nobody-${index}`, password: 'guess' }, headers: { 'x-forwarded-for': '10.91.0.1' },
    })));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(30);
  });

  it('number leave its address the codes that were not sent', async () => {
    await Promise.all(Array.from({ length: 40 }, () => ask('09128880001', '10.92.0.1')));
    const others = await Promise.all(Array.from({ length: 7 }, (_, index) => ask(`0912888100${index}`, '10.92.0.1')));
    expect(others.map(({ status }) => status)).toEqual(Array(7).fill(202));
    expect((await ask('09128882000', '10.92.0.1')).status).toBe(429);
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2'],
    ['::ffff:192.0.2.77', '192.0.2'],
    ['2001:db8:1:2ff::1', '2001:db8:1:02'],
    ['2001:db8:1:2aa:1:2:3:4', '2001:db8:1:02'],
    ['2001:db8::1', '2001:db8:0:00'],
    ['::1', '0:0:0:00'],
  ])('%s is %s', (address, prefix) => {
    expect(prefixOf(address)).toBe(prefix);
  });
});
