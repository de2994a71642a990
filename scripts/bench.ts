// `npm run bench [-- --rounds 7 --answers 15 --banks 10,100]`: builds the site and the floors beside it, measures all of
// them in turn on an emulated slow phone, and holds the result against the bounds. Writes docs/measurements/bench.json
// and bench.md; exits 1 when a bound is broken.
import { chromium, type Browser } from '@playwright/test';
import { join } from 'node:path';
import process from 'node:process';
import { readBenchFlags, type BenchFlags } from './bench/bench-flags.ts';
import { benchFolder, buildSite, type BenchSite } from './bench/bench-sites.ts';
import { judgeBounds, type BoundResult } from './bench/bounds.ts';
import { measuredNote } from './bench/floors/floor-content.ts';
import { floorPaths, writeFloors } from './bench/floors/write-floors.ts';
import { measureAnswers, type LongestEvents } from './bench/measure-answers.ts';
import { measureLoad, type LoadMeasure, type Target } from './bench/measure-load.ts';
import { floorNames, siteName, type Measurements } from './bench/measurements.ts';
import { benchJson, benchMarkdown } from './bench/report.ts';
import { findBrowser } from './find-browser.mjs';
import { firstFreePort } from './free-port.mjs';
import { ExpectedFailure, exitOnFailure } from './run-command.mjs';
import { openStaticSite, type StaticSite } from './static-site.ts';
import { writeMeasurement } from './write-measurement.ts';

await exitOnFailure(async () => {
  delete process.env.BASE_PATH;
  const flags = readBenchFlags(process.argv.slice(2));
  // Ours last, so that it is what stays in dist/.
  const sites: BenchSite[] = [];
  for (const times of [...flags.banks, 1]) sites.push(await buildSite(times));
  const measured = await measureAll(sites, flags);
  const bounds = judgeBounds(measured);
  await tell(bounds, measured, flags);
  const broken = bounds.filter(({ passed }) => passed === false);
  if (broken.length > 0) throw new ExpectedFailure(`${broken.length} bounds are broken.`);
});

async function measureAll(sites: readonly BenchSite[], flags: BenchFlags): Promise<Measurements> {
  const floorRoot = join(benchFolder, 'floors');
  const floorHeaders = await writeFloors('content', floorRoot);
  const servers: StaticSite[] = [];
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const serve = async (root: string, headers?: Readonly<Record<string, string>>) => {
      const port = await firstFreePort(4673);
      const server = await openStaticSite({ root, port, ...(headers && { headers }) });
      servers.push(server);
      return server.address;
    };
    const floors = floorTargets(await serve(floorRoot, floorHeaders), floorRoot);
    const targets: Target[] = [];
    for (const { root, times } of sites) {
      const address = await serve(root);
      targets.push(...siteTargets(address, root, times));
    }
    const loads = await measureLoads(browser, [...floors, ...targets], flags.rounds);
    const quizzes = [...floors, ...targets].filter(({ hasItem }) => hasItem);
    const answers = await measureRounds(browser, quizzes, flags.answers);
    const builds = sites.map(({ times, items, seconds }) => ({ times, items, seconds }));
    return { loads, answers, builds };
  } finally {
    await browser.close();
    for (const server of servers) await server.close();
  }
}

function floorTargets(address: string, root: string): Target[] {
  const target = (name: string, path: string, hasItem: boolean): Target => {
    return { name, url: `${address}${path}`, root, hasItem };
  };
  return [
    target(floorNames.note, floorPaths.note, false),
    target(floorNames.plainQuiz, floorPaths.plainQuiz, true),
    target(floorNames.reactQuiz, floorPaths.reactQuiz, true),
  ];
}

function siteTargets(address: string, root: string, times: number): Target[] {
  return [
    { name: siteName('home', times), url: `${address}/`, root, hasItem: false },
    {
      name: siteName('note', times),
      url: `${address}/study/${measuredNote}`,
      root,
      hasItem: false,
    },
    {
      name: siteName('practice', times),
      url: `${address}/practice/new?length=10`,
      root,
      hasItem: true,
    },
  ];
}

/** All pages in turn in each round, from another one on each time: whatever else the machine does hits all of them. */
async function measureLoads(
  browser: Browser,
  targets: readonly Target[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly LoadMeasure[]>> {
  const loads = new Map<string, LoadMeasure[]>(targets.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    say(`Opening ${targets.length} pages, round ${round + 1} of ${rounds}`);
    const first = round % targets.length;
    for (const target of [...targets.slice(first), ...targets.slice(0, first)]) {
      loads.get(target.name)?.push(await measureLoad(browser, target));
    }
  }
  return loads;
}

/** All quizzes in turn in each round. */
async function measureRounds(
  browser: Browser,
  quizzes: readonly Target[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly LongestEvents[]>> {
  const answers = new Map<string, LongestEvents[]>();
  for (let round = 1; round <= rounds; round += 1) {
    say(`Answering, round ${round} of ${rounds}`);
    for (const { name, url } of quizzes) {
      const longest = await measureAnswers(browser, url);
      answers.set(name, [...(answers.get(name) ?? []), longest]);
    }
  }
  return answers;
}

async function tell(
  bounds: readonly BoundResult[],
  measured: Measurements,
  flags: BenchFlags,
): Promise<void> {
  const text = benchMarkdown(measured, bounds, flags);
  await writeMeasurement('bench.json', JSON.stringify(benchJson(measured, bounds, flags)));
  await writeMeasurement('bench.md', text);
  console.log(text);
}

/** On standard error, so that standard output is the report alone. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
