// `npm run lighthouse [-- words]`: audits a page of each kind, or those whose kind has the words, on the built site,
// three times each.
// Writes docs/measurements/lighthouse.json (all kinds only) and exits 1 when a score is too low.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { firstFreePort } from './free-port.mjs';
import { judgeReport, type LighthouseReport, type PageVerdict } from './lighthouse/judge-report.ts';
import { auditedPages, type AuditedPage } from './lighthouse/pages.ts';
import { ExpectedFailure, exitOnFailure, projectRoot, runNpm } from './run-command.mjs';
import { openStaticSite } from './static-site.ts';
import { writeMeasurement } from './write-measurement.ts';

/** The latest that runs on every Node we support. Not a dependency: 200 packages for one command. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

/** Of which the middle one counts: how fast a page is differs between runs by ten points of a hundred. */
const RUNS = 3;

const folder = join(projectRoot, '.cache', 'lighthouse');

await exitOnFailure(async () => {
  delete process.env.BASE_PATH;
  await ensureBuilt();
  const words = process.argv.slice(2).join(' ');
  const pages = auditedPages.filter(({ kind }) => kind.includes(words));
  if (pages.length === 0) throw new ExpectedFailure(`No kind of page has "${words}" in its name.`);
  const browser = await findBrowser();
  const site = await openStaticSite({
    root: join(projectRoot, 'dist'),
    port: await firstFreePort(4573),
  });
  const verdicts: PageEntry[] = [];
  try {
    for (const page of pages) {
      const runs: PageVerdict[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(judgeReport(await audit(site.address, page, browser)));
      }
      runs.sort((one, other) => performanceOf(one) - performanceOf(other));
      const entry = { ...page, ...middleOf(runs), performances: runs.map(performanceOf) };
      verdicts.push(entry);
      tell(entry);
    }
  } finally {
    await site.close();
  }
  if (pages.length === auditedPages.length) {
    const data = { lighthouse: LIGHTHOUSE, preset: 'mobile', runs: RUNS, pages: verdicts };
    console.log(`Written: ${await writeMeasurement('lighthouse.json', JSON.stringify(data))}`);
  }
  const failed = verdicts.filter(({ passed }) => !passed).map(({ kind }) => kind);
  if (failed.length > 0) throw new ExpectedFailure(`Too low: ${failed.join(', ')}`);
});

type PageEntry = AuditedPage &
  PageVerdict & {
    /** Of each run, ascending. */
    readonly performances: readonly number[];
  };

function performanceOf({ scores }: PageVerdict): number {
  return scores.performance ?? 0;
}

function middleOf(runs: readonly PageVerdict[]): PageVerdict {
  const middle = runs[Math.floor(runs.length / 2)];
  if (middle === undefined) throw new Error('No run was made.');
  return middle;
}

async function audit(
  address: string,
  { kind, path }: AuditedPage,
  browser: string,
): Promise<LighthouseReport> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${kind.replaceAll(' ', '-')}.json`);
  const flags = '--headless=new --no-sandbox --disable-gpu';
  const exitCode = await runNpm(
    [
      'exec',
      '--yes',
      `--package=${LIGHTHOUSE}`,
      '--',
      'lighthouse',
      `${address}${path}`,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--chrome-flags=${flags}`,
      '--no-enable-error-reporting',
    ],
    { env: { ...process.env, CHROME_PATH: browser }, output: 'on stderr' },
  );
  if (exitCode !== 0) {
    throw new ExpectedFailure(
      `Lighthouse could not audit ${path}. It needs the package registry on its first run.`,
    );
  }
  return JSON.parse(readFileSync(file, 'utf8')) as LighthouseReport;
}

function tell({ kind, path, scores, performances, failing, passed }: PageEntry): void {
  const list = Object.entries(scores).map(([category, score]) => `${category} ${score ?? 'none'}`);
  const runs = `performance of all runs: ${performances.join(' ')}`;
  console.log(`${passed ? 'pass' : 'FAIL'}  ${kind} (${path}): ${list.join(', ')}; ${runs}`);
  for (const { category, audit: id, title, value } of failing) {
    console.log(`      ${category}: ${id}: ${title} ${value}`.trimEnd());
  }
}
