import { describe, expect, it } from 'vitest';
import { charge, emptySimulator } from './simulator-process.ts';

describe('the operator', () => {
  it('charges, writes it to its book, and tells the same when inquired', async () => {
    const operator = await emptySimulator('operator');
    const answer = await operator.call('POST', '/charges', charge('a1'));
    expect(answer).toEqual({
      status: 200,
      body: { reference: 'a1', code: 'ok', operatorTransactionId: expect.stringMatching(/^\d{12}$/) },
    });
    expect(await operator.call('GET', '/charges/a1')).toEqual(answer);
    const book = await operator.call('GET', '/book');
    expect(book.body).toMatchObject([
      { reference: 'a1', mobile: '+989121234567', amount: '50000', status: 'succeeded', timesCharged: 1 },
    ]);
  });

  it('charges a reference that comes a second time again, and counts it', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('POST', '/charges', charge('a1'));
    expect((await operator.call('POST', '/charges', charge('a1'))).body.code).toBe('ok');
    expect((await operator.call('GET', '/book')).body).toMatchObject([{ reference: 'a1', timesCharged: 2 }]);
    expect((await operator.call('GET', '/book/summary')).body).toMatchObject({ chargedMoreThanOnce: 1, amount: '100000' });
  });

  it('charges once when it is told to be idempotent, and says duplicate-reference when told to refuse', async () => {
    const operator = await emptySimulator('operator');
    const first = await operator.call('POST', '/charges', charge('a1'));
    await operator.call('PUT', '/faults', { idempotent: true });
    expect(await operator.call('POST', '/charges', charge('a1'))).toEqual(first);
    await operator.call('PUT', '/faults', { idempotent: false, refuseDuplicates: true });
    expect((await operator.call('POST', '/charges', charge('a1'))).body.code).toBe('duplicate-reference');
    expect((await operator.call('GET', '/book')).body).toMatchObject([{ timesCharged: 1 }]);
  });

  it.each([
    ['a landline', { mobile: '+982188776655' }, 'invalid-number'],
    ['an operator that does not exist', { operatorCode: 4 }, 'wrong-operator'],
    ['nothing', { amount: '0' }, 'amount-not-allowed'],
    ['less than nothing', { amount: -5 }, 'amount-not-allowed'],
  ])('refuses %s for good and charges nothing', async (_what, more, code) => {
    const operator = await emptySimulator('operator');
    expect((await operator.call('POST', '/charges', charge('a1', more))).body).toEqual({ reference: 'a1', code });
    expect((await operator.call('GET', '/charges/a1')).body.code).toBe(code);
    expect((await operator.call('GET', '/book')).body).toMatchObject([{ status: 'failed', timesCharged: 0 }]);
  });

  it.each([
    ['no reference', { operatorCode: 1, mobile: '+989121234567', productCode: 'x', amount: '50000' }],
    ['a fraction of a rial', charge('a1', { amount: 1.5 })],
    ['an amount in words', charge('a1', { amount: 'پنجاه هزار' })],
    ['a list', []],
  ])('does not take a request with %s', async (_what, body) => {
    const operator = await emptySimulator('operator');
    expect((await operator.call('POST', '/charges', body)).status).toBe(400);
    expect((await operator.call('GET', '/book')).body).toEqual([]);
  });

  it('sells a PIN and tells the same code again, however often it is inquired', async () => {
    const operator = await emptySimulator('operator');
    const bought = await operator.call('POST', '/pins', { reference: 'p1', operatorCode: 2, faceValue: '200000' });
    expect(bought.body.pin).toEqual({ code: expect.stringMatching(/^\d{16}$/), serial: expect.stringMatching(/^S\d{12}$/) });
    expect(await operator.call('GET', '/pins/p1')).toEqual(bought);
    expect(await operator.call('GET', '/pins/p1')).toEqual(bought);
    expect((await operator.call('GET', '/charges/p1')).status).toBe(404);
  });

  it('tells a day of its statement by the Jalali date in Tehran, a doubled charge twice', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('POST', '/charges', charge('a1'));
    await operator.call('POST', '/charges', charge('a1'));
    await operator.call('POST', '/charges', charge('a2', { mobile: 'x' }));
    const parts = new Intl.DateTimeFormat('en-u-ca-persian', { timeZone: 'Asia/Tehran', dateStyle: 'short' });
    const [month, day, year] = parts.format(new Date()).split(' ')[0]!.split('/');
    const today = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    const statement = await operator.call('GET', `/statement?date=${today}`);
    expect(statement.body).toMatchObject([{ reference: 'a1', amount: '50000' }, { reference: 'a1' }]);
    expect((await operator.call('GET', '/statement?date=1400/01/01')).body).toEqual([]);
    expect((await operator.call('GET', '/statement?date=2026-11-23')).status).toBe(400);
  });

  it('forgets its book when told', async () => {
    const operator = await emptySimulator('operator');
    await operator.call('POST', '/charges', charge('a1'));
    expect((await operator.call('DELETE', '/book')).status).toBe(204);
    expect((await operator.call('GET', '/book')).body).toEqual([]);
    expect((await operator.call('GET', '/charges/a1')).status).toBe(404);
  });
});
