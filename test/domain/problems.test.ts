import { describe, expect, it } from 'vitest';
import { isProblem, Problem, PROBLEMS } from '../../domain/problems.ts';

describe('problems', () => {
  it.each(Object.entries(PROBLEMS))('%s speaks Persian and has a refusing status', (code, { status, title, detail }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    for (const sentence of [title, detail]) expect(sentence).toMatch(/[آ-ی]/);
    expect(detail).toMatch(/\.$/);
  });

  it('carries what is wrong and where', () => {
    const problem = new Problem('validation', { errors: [{ field: 'amount', code: 'amount-missing', message: 'مبلغ خالی است.' }], extra: { at: 1 } });
    expect(isProblem(problem)).toBe(true);
    expect(problem).toMatchObject({ status: 422, message: 'validation', detail: PROBLEMS.validation.detail, extra: { at: 1 } });
  });

  it('keeps its cause for the log and its own detail for people', () => {
    const cause = new Error('inner');
    const problem = new Problem('broken-workbook', { cause, detail: 'برگه خالی است.' });
    expect(problem.cause).toBe(cause);
    expect(problem.detail).toBe('برگه خالی است.');
    expect(isProblem(cause)).toBe(false);
  });
});
