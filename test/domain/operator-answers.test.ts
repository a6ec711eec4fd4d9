import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyAnswer, failurePersian } from '../../domain/operator-answers.ts';

const TABLE = {
  ok: 'succeeded',
  'invalid-number': 'permanent',
  'inactive-number': 'permanent',
  'wrong-operator': 'permanent',
  'amount-not-allowed': 'permanent',
  'product-gone': 'permanent',
  'recently-charged': 'recently-charged',
  'try-later': 'retry',
  'operator-inactive': 'retry',
  'insufficient-float': 'insufficient-float',
} as const;

describe('answers of an operator', () => {
  it.each(Object.entries(TABLE))('%s means %s', (code, meaning) => {
    expect(classifyAnswer(code).class).toBe(meaning);
  });

  it.each(['duplicate-reference', 'in-progress', '', 'OK', 'ok ', '0', 'constructor', '__proto__', 'toString'])('«%s» decides nothing: it is inquired about', (code) => {
    expect(classifyAnswer(code).class).toBe('unknown');
  });

  it('takes nothing outside the table for an answer', () => {
    fc.assert(fc.property(fc.string(), (code) => code in TABLE || classifyAnswer(code).class === 'unknown'));
  });

  it('has a Persian sentence for every failure, also for one of a newer version', () => {
    for (const code of [...Object.keys(TABLE), 'retries-exhausted', 'price-changed', 'from-the-future']) expect(failurePersian(code)).toMatch(/[آ-ی]/);
  });
});
