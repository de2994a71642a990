import { describe, expect, it } from 'vitest';
import { countTests } from './count-tests.mjs';

const vitestReport = {
  numPassedTests: 40,
  numFailedTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
  ],
};
const playwrightReport = {
  stats: { expected: 7, flaky: 0, unexpected: 2, skipped: 3 },
  errors: [],
};

describe('countTests', () => {
  it('adds up both reports and leaves skipped tests out', () => {
    expect(countTests(vitestReport, playwrightReport)).toEqual({ passed: 47, failed: 3 });
  });

  it('counts one report when the other step did not run', () => {
    expect(countTests(vitestReport, undefined)).toEqual({ passed: 40, failed: 1 });
    expect(countTests(undefined, undefined)).toEqual({ passed: 0, failed: 0 });
  });

  it('counts a file that did not load as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 5, numFailedTests: 0, testResults: [broken] };
    expect(countTests(report, undefined)).toEqual({ passed: 5, failed: 1 });
  });

  it('counts an error outside of any end-to-end test as a failure', () => {
    const report = { ...playwrightReport, errors: [{ message: 'No tests found' }] };
    expect(countTests(undefined, report)).toEqual({ passed: 7, failed: 3 });
  });
});
