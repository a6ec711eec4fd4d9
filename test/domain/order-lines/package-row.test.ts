import { describe, expect, it } from 'vitest';
import { judgePackageRow } from '../../../domain/order-lines/index.ts';

const irancell = { operatorCode: 2 as const };

describe('a row of a group package file for Irancell', () => {
  it('takes Irancell’s own numbers', () => {
    expect(judgePackageRow({ mobile: '09352766951' }, irancell)).toMatchObject({ verdict: 'accepted', operatorCode: 2, operatorSource: 'prefix' });
  });

  it('refuses another operator’s number', () => {
    expect(judgePackageRow({ mobile: '09121234567' }, irancell)).toMatchObject({ verdict: 'rejected', codes: ['other-operator'] });
    expect(judgePackageRow({ mobile: '09342034431' }, irancell)).toMatchObject({ verdict: 'rejected', codes: ['operator-not-sold'] });
  });

  it('takes it when the row says that it was ported here, when that was learned, or when all are vouched for', () => {
    expect(judgePackageRow({ mobile: '09121234567', operator: 'ایرانسل' }, irancell)).toMatchObject({ verdict: 'accepted', operatorSource: 'customer' });
    expect(judgePackageRow({ mobile: '09121234567' }, { ...irancell, learnedOperator: () => 2 })).toMatchObject({ verdict: 'accepted', operatorSource: 'learned' });
    expect(judgePackageRow({ mobile: '09121234567' }, { ...irancell, allPorted: true })).toMatchObject({ verdict: 'accepted', operatorSource: 'customer' });
  });

  it('refuses an Irancell number that is said or known to be elsewhere', () => {
    expect(judgePackageRow({ mobile: '09351234567', operator: 1 }, irancell)).toMatchObject({ verdict: 'rejected', codes: ['other-operator'] });
    expect(judgePackageRow({ mobile: '09351234567', operator: 1 }, { ...irancell, allPorted: true }).verdict).toBe('rejected');
    expect(judgePackageRow({ mobile: '09351234567' }, { ...irancell, learnedOperator: () => 3 })).toMatchObject({ verdict: 'rejected', codes: ['other-operator'] });
  });

  it('knows no operator 4 and needs no amount', () => {
    expect(judgePackageRow({ mobile: '09351234567', operator: 4 }, irancell).codes).toEqual(['unknown-operator']);
    expect(judgePackageRow({ mobile: '09351234567', amount: 'هر چه' }, irancell)).toMatchObject({ verdict: 'accepted' });
    expect(judgePackageRow({ mobile: '09351234567' }, irancell).amount).toBeUndefined();
  });
});
