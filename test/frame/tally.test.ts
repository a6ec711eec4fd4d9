import { describe, expect, it } from 'vitest';
import { sumOf, tallyLine, tallyOf, type VitestReport } from '../../scripts/checks/tally.ts';

const report = (parts: Partial<VitestReport>): VitestReport => ({
  success: true, numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...parts,
});

describe('the last line of npm test', () => {
  it('counts what passed, failed and was skipped', () => {
    const tally = tallyOf(report({ success: false, numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), 1);
    expect(tallyLine(tally)).toBe('7 passed, 2 failed, 2 skipped');
  });

  it('says nothing of skipped tests where there are none', () => {
    expect(tallyLine(sumOf([tallyOf(report({ numPassedTests: 3 }), 0), { passed: 1, failed: 0, skipped: 0 }]))).toBe('4 passed, 0 failed');
  });

  it('counts a run that left no report as failed', () => {
    expect(tallyOf(undefined, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a file that broke before its first test as failed', () => {
    const broken = { name: 'a.test.ts', status: 'failed', message: 'cannot import', assertionResults: [] };
    expect(tallyOf(report({ success: false, numPassedTests: 5, testResults: [broken] }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts an error outside of all tests as failed', () => {
    expect(tallyOf(report({ success: false, numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(tallyOf(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a suite that ran no test as failed', () => {
    expect(tallyOf(report({}), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
