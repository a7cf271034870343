/** Reads how many tests passed and failed from the reports that the test runners write. */
import { existsSync, readFileSync } from 'node:fs';

/** Vitest's JSON report. A file that could not be run at all has no tests in it, and counts as one failure. */
export function countUnitTests(file, code) {
  return counted(file, code, ({ numPassedTests, numFailedTests, testResults }) => {
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
  });
}

/** Playwright's JSON report. */
export function countBrowserTests(file, code) {
  return counted(file, code, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));
}

/** A runner that fails always counts: without a report, or with one that tells of no failure. */
function counted(file, code, read) {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
