// `npm test` runs everything; `npm run check` (--fast) leaves out the build and the browser.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { countTests } from './count-tests.mjs';
import { ensureInstalled } from './install.mjs';
import { exitOnFailure, projectRoot, runNpm } from './run-command.mjs';
import { runSteps } from './run-steps.mjs';

const fastSteps = [
  { name: 'Format', script: 'format' },
  { name: 'Lint', script: 'lint' },
  { name: 'Types', script: 'types' },
  { name: 'Content', script: 'content:check' },
  { name: 'Unit and component tests', script: 'test:unit' },
];
const slowSteps = [
  { name: 'Production build', script: 'build' },
  { name: 'Size budgets', script: 'budgets' },
  { name: 'End-to-end tests', script: 'test:e2e' },
];

await exitOnFailure(async () => {
  await ensureInstalled();
  clearReports();
  const fast = process.argv.includes('--fast');
  const passed = await runSteps(fast ? fastSteps : [...fastSteps, ...slowSteps], {
    run: (script) => runNpm(['run', '--silent', script], { env: stepEnvironment() }),
    say: (line) => console.log(line),
    nowMs: () => performance.now(),
  });
  sayCounts();
  process.exitCode = passed ? 0 : 1;
});

/** The tests expect the site at the root of its host, and React's test helpers are absent when NODE_ENV is production. */
function stepEnvironment() {
  const env = { ...process.env };
  delete env.BASE_PATH;
  delete env.NODE_ENV;
  return env;
}

function clearReports() {
  mkdirSync(reportFile(''), { recursive: true });
  for (const name of ['vitest.json', 'playwright.json']) rmSync(reportFile(name), { force: true });
}

function sayCounts() {
  const { passed, failed } = countTests(readReport('vitest.json'), readReport('playwright.json'));
  if (passed + failed > 0) console.log(`${passed} passed, ${failed} failed`);
}

function readReport(name) {
  return existsSync(reportFile(name))
    ? JSON.parse(readFileSync(reportFile(name), 'utf8'))
    : undefined;
}

function reportFile(name) {
  return join(projectRoot, '.cache', name);
}
