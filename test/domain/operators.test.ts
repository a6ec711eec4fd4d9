import { describe, expect, it } from 'vitest';
import { isOperatorCode, operatorByPrefix, OPERATOR_CODES, OPERATORS, parseOperator } from '../../domain/operators.ts';

const e164 = (prefix: string) => `+98${prefix.slice(1).padEnd(10, '4')}`;

describe('operators', () => {
  it.each([
    ['0912', 1], ['0919', 1], ['0932', 1], ['0993', 1], ['0996', 1], ['09990', 1], ['09995', 1], ['099969', 1],
    ['0903', 2], ['0933', 2], ['0939', 2], ['09955', 2], ['09991', 2],
    ['0921', 3], ['099987', 3], ['099989', 3], ['099996', 3], ['099999', 3],
    ['09981', 5], ['09982', 5],
  ])('%s belongs to operator %i', (prefix, code) => {
    expect(operatorByPrefix(e164(prefix))).toEqual({ kind: 'operator', code });
  });

  it.each([['09993', 'آپتل'], ['0931', 'اسپادان'], ['0934', 'تله‌کیش']])('%s belongs to %s, which is not sold', (prefix, persian) => {
    expect(operatorByPrefix(e164(prefix))).toEqual({ kind: 'not-sold', persian });
  });

  it.each(['099510', '09988', '099921', '099977', '099990', '099995'])('%s is listed nowhere', (prefix) => {
    expect(operatorByPrefix(e164(prefix))).toEqual({ kind: 'unlisted' });
  });

  it('lets the longest prefix win', () => {
    expect(operatorByPrefix('+989996911111')).toEqual({ kind: 'operator', code: 1 });
    expect(operatorByPrefix('+989996811111')).toEqual({ kind: 'unlisted' });
    expect(operatorByPrefix('+989999611111')).toEqual({ kind: 'operator', code: 3 });
  });

  it.each([
    [1, 1], ['۲', 2], ['٣', 3], [' 5 ', 5], ['رایتل', 3], ['رايتل', 3], ['همراه‌اول', 1], ['همراه  اول', 1], ['شاتل', 5], ['Irancell', 2], ['MCI', 1],
  ])('reads %j as operator %i', (written, code) => {
    expect(parseOperator(written)).toBe(code);
  });

  it.each([4, '4', '۴', 0, 6, 1.5, 12, '1.0', 'ایتل', 'همراه دوم', '', '-1', Number.NaN, '1,2'])('knows no operator %j', (written) => {
    expect(parseOperator(written)).toBeUndefined();
  });

  it('has the guide’s four codes and no 4', () => {
    expect(OPERATOR_CODES).toEqual([1, 2, 3, 5]);
    expect(isOperatorCode(4)).toBe(false);
    expect(isOperatorCode('1')).toBe(false);
    for (const code of OPERATOR_CODES) expect(OPERATORS[code].code).toBe(code);
  });
});
