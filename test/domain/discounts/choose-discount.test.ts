import { describe, expect, it } from 'vitest';
import { chooseDiscount, type Bought, type Discount } from '../../../domain/discounts/choose-discount.ts';

const OURS = 'ours';
const bought: Bought = { operatorCode: 2, productType: 'internet-package', organisationId: OURS };
const of = (basisPoints: number, asks: Partial<Discount> = {}): Discount => ({ basisPoints, operatorCode: null, productType: null, organisationId: null, ...asks });

const general = of(100);
const operator = of(101, { operatorCode: 2 });
const type = of(102, { productType: 'internet-package' });
const both = of(103, { operatorCode: 2, productType: 'internet-package' });
const own = of(104, { organisationId: OURS });
const ownOperator = of(105, { organisationId: OURS, operatorCode: 2 });
const ownType = of(106, { organisationId: OURS, productType: 'internet-package' });
const ownBoth = of(107, { organisationId: OURS, operatorCode: 2, productType: 'internet-package' });
/** From the least to the most specific: each goes before all that stand above it. */
const LADDER = [general, operator, type, both, own, ownOperator, ownType, ownBoth];

describe('which discount a line gets', () => {
  it.each(LADDER.map((discount, step) => [discount.basisPoints, LADDER.slice(0, step + 1)]))('the most specific: %i', (expected, inForce) => {
    expect(chooseDiscount(inForce, bought)?.basisPoints).toBe(expected);
    expect(chooseDiscount([...inForce].reverse(), bought)?.basisPoints).toBe(expected);
  });

  it('however small it is: what was agreed with an organisation stands, also while everybody gets more', () => {
    expect(chooseDiscount([of(9_000), of(1, { organisationId: OURS })], bought)?.basisPoints).toBe(1);
  });

  it.each([
    ['none', []],
    ['another operator’s', [of(500, { operatorCode: 1 })]],
    ['another type’s', [of(500, { productType: 'direct-charge' })]],
    ['another organisation’s', [of(500, { organisationId: 'theirs' })]],
    ['of the own organisation, for another type', [of(500, { organisationId: OURS, productType: 'pin-charge' })]],
    ['fitting in one of two', [of(500, { operatorCode: 2, productType: 'pin-charge' })]],
  ])('%s: none', (_name, inForce) => {
    expect(chooseDiscount(inForce, bought)).toBeUndefined();
  });
});
