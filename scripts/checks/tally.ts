/** Results of one check or suite. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** What vitest's JSON reporter writes, as far as it is counted. */
export interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts a report. What no test stands for counts as a failed one, so that nothing broken looks like success: a file
 * that broke before its first test, an error outside of all tests, and a run without a report or without a test.
 */
export function tallyOf(report: VitestReport | undefined, exitCode: number | null): Tally {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((result) => result.status === 'failed')).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const counted = report.numFailedTests + brokenFiles;
  const brokeOutsideOfTests = exitCode !== 0 || !report.success;
  const ranNothing = report.numPassedTests + skipped === 0;
  return {
    passed: report.numPassedTests,
    failed: counted === 0 && (brokeOutsideOfTests || ranNothing) ? 1 : counted,
    skipped,
  };
}

export function sumOf(tallies: Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped,
  }), { passed: 0, failed: 0, skipped: 0 });
}

/** The last line of `npm test`. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
