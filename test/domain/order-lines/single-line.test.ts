import { describe, expect, it } from 'vitest';
import { judgeSingleLine } from '../../../domain/order-lines/index.ts';

const charge = { productType: 'direct-charge' as const, mobile: '09122031417', amount: '50000' };

describe('a line entered by hand', () => {
  it('lets the chosen operator win and warns where the prefix differs', () => {
    expect(judgeSingleLine({ ...charge, operatorCode: 2 })).toMatchObject({ verdict: 'warning', codes: ['other-operator'], operatorCode: 2, operatorSource: 'customer' });
    expect(judgeSingleLine({ ...charge, operatorCode: 1 })).toMatchObject({ verdict: 'accepted', codes: [], operatorSource: 'customer' });
  });

  it('does not warn where the choice is what was learned', () => {
    expect(judgeSingleLine({ ...charge, operatorCode: 2 }, { learnedOperator: () => 2 })).toMatchObject({ verdict: 'accepted' });
    expect(judgeSingleLine({ ...charge, operatorCode: 1 }, { learnedOperator: () => 2 })).toMatchObject({ verdict: 'warning', codes: ['other-operator'] });
  });

  it('makes an unlisted range legal by the choice, without a warning that would mean nothing', () => {
    expect(judgeSingleLine({ ...charge, mobile: '09951012345' })).toMatchObject({ verdict: 'rejected', codes: ['operator-not-sold'] });
    expect(judgeSingleLine({ ...charge, mobile: '09951012345', operatorCode: 3 })).toMatchObject({ verdict: 'accepted', operatorCode: 3 });
    expect(judgeSingleLine({ ...charge, mobile: '09342034431', operatorCode: 1 })).toMatchObject({ verdict: 'warning', codes: ['other-operator'] });
  });

  it('works without a choice, as a file does', () => {
    expect(judgeSingleLine(charge)).toMatchObject({ verdict: 'accepted', operatorCode: 1, operatorSource: 'prefix' });
  });

  it('asks no amount of a package', () => {
    expect(judgeSingleLine({ productType: 'internet-package', mobile: '09351234567', operatorCode: 2 })).toMatchObject({ verdict: 'accepted' });
  });

  it.each([
    [{ ...charge, amount: undefined }, 'amount-missing'],
    [{ ...charge, amount: '49999' }, 'amount-out-of-range'],
    [{ ...charge, operatorCode: 4 }, 'unknown-operator'],
    [{ ...charge, mobile: '02188776655' }, 'invalid-mobile'],
    [{ ...charge, mobile: '' }, 'mobile-missing'],
  ])('refuses %j as %s', (line, code) => {
    expect(judgeSingleLine(line)).toMatchObject({ verdict: 'rejected', codes: [code] });
  });
});
