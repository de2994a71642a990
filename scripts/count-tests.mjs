/**
 * Adds up what the JSON reporters of Vitest and Playwright wrote.
 *
 * Skipped tests count as neither. A test file that did not even load counts as one failure.
 *
 * @param {unknown} vitest parsed report, or undefined when Vitest did not run
 * @param {unknown} playwright parsed report, or undefined when Playwright did not run
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(vitest, playwright) {
  const unit = vitest === undefined ? none : countVitest(vitest);
  const endToEnd = playwright === undefined ? none : countPlaywright(playwright);
  return { passed: unit.passed + endToEnd.passed, failed: unit.failed + endToEnd.failed };
}

const none = { passed: 0, failed: 0 };

function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
