// `npm run -s bench:answers [-- samples]`: the time from a click on "Check answer" to the painted verdict, and from
// opening the site to its first heading, with 50,000 answers in store and with none, in turn in the same browser.
// Exits 1 when the full store is more than 1.2 times as slow.
/* global document, requestAnimationFrame -- parts of this file run in the page */
import process from 'node:process';
import { chromium } from '@playwright/test';
import { readContent } from '../tests/e2e/support/content.ts';
import { scope, writeLog } from '../tests/e2e/support/storage.ts';
import { manyAnswers } from '../tests/support/many-answers.ts';
import { ensureBuilt } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { firstFreePort } from './free-port.mjs';
import { exitOnFailure, ExpectedFailure } from './run-command.mjs';
import { serve } from './serve.mjs';

const ANSWERS = 50_000;
const SAMPLES = Number(process.argv[2] ?? 200);
const OPENINGS = 15;
/** Questions in a round: then the next store takes its turn, so that a busy moment of the machine hits both. */
const ROUND = 10;
const MOST = 1.2;

await exitOnFailure(async () => {
  delete process.env.BASE_PATH;
  await ensureBuilt();
  const baseURL = await serve(await firstFreePort(4473));
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const stores = [];
    for (const count of [0, ANSWERS]) stores.push(await openStore(browser, baseURL, count));
    await measureAnswers(stores);
    await measureOpenings(stores);
    report(stores);
  } finally {
    await browser.close();
  }
});
process.exit();

async function openStore(browser, baseURL, count) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await writeLog(page, manyAnswers(readContent().items, count, Date.now() - 60_000));
  const characters = await page.evaluate(
    (start) =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith(start))
        .reduce((sum, [key, text]) => sum + key.length + text.length, 0),
    scope,
  );
  return { count, page, characters, painted: [], script: [], opened: [] };
}

async function measureAnswers(stores) {
  // The first round warms the engine up and is not counted.
  for (let round = 0; round <= Math.ceil(SAMPLES / ROUND); round += 1) {
    for (const { page, painted, script } of round % 2 === 0 ? stores : [...stores].reverse()) {
      await page.goto(`/practice/new?length=${ROUND}`);
      for (let place = 1; place <= ROUND; place += 1) {
        await page.waitForFunction(
          (title) =>
            // Before that the page shows what it was prerendered with.
            globalThis.beelineEarly === undefined &&
            document.querySelector('h1')?.textContent === title &&
            document.querySelector('main button[type=submit]') !== null,
          `Question ${place} of ${ROUND}`,
        );
        const times = await page.evaluate(answerOnScreen);
        if (round > 0) {
          painted.push(times.painted);
          script.push(times.script);
        }
        await page.getByRole('button', { name: /^(Next question|See how it went)$/ }).click();
      }
    }
  }
}

/** Runs in the page: chooses, checks, and waits until the frame with the verdict has been painted. */
async function answerOnScreen() {
  const nextPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        // A message posted in a frame arrives after that frame has been painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
      });
    });
  const words = document.querySelector('.choices > p')?.textContent ?? '';
  const count = { 'Choose two.': 2, 'Choose three.': 3 }[words] ?? 1;
  [...document.querySelectorAll('.choice input')].slice(0, count).forEach((one) => one.click());
  await nextPaint();
  const button = document.querySelector('main button[type=submit]');
  const startedAt = performance.now();
  button.click();
  const script = performance.now() - startedAt;
  do await nextPaint();
  while (!/^(Right|Not right)$/.test(document.querySelector('main h2')?.textContent ?? ''));
  return { painted: performance.now() - startedAt, script };
}

async function measureOpenings(stores) {
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    for (const { page, opened } of stores) {
      await page.goto('/', { waitUntil: 'commit' });
      const time = await page.evaluate(async () => {
        const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        while (document.querySelector('h1') === null) await nextFrame();
        return performance.now();
      });
      if (opening > 0) opened.push(time);
    }
  }
}

function report([empty, full]) {
  const rows = (pick) => ({
    'median, ms': [quantile(pick(empty), 0.5), quantile(pick(full), 0.5)],
    '95th percentile, ms': [quantile(pick(empty), 0.95), quantile(pick(full), 0.95)],
  });
  const lines = [
    ...linesOf(
      'click to painted verdict',
      rows((store) => store.painted),
    ),
    ...linesOf(
      'of this, script until the click returns',
      rows((store) => store.script),
    ),
    ...linesOf(
      'opening the start page to its heading',
      rows((store) => store.opened),
    ),
  ];
  console.log(`${empty.painted.length} answers and ${empty.opened.length} openings each`);
  console.table(lines);
  console.log(
    `${full.count} answers take ${full.characters} characters of local storage ` +
      `(${full.characters * 2} bytes as UTF-16), ${(full.characters / full.count).toFixed(1)} each`,
  );
  const slow = lines.slice(0, 2).filter(({ ratio }) => ratio > MOST);
  if (slow.length > 0) {
    const what = slow.map((line) => `${line.statistic}: ${line.ratio}`).join(', ');
    throw new ExpectedFailure(
      `More than ${MOST} times as slow with ${full.count} answers: ${what}`,
    );
  }
}

function linesOf(what, statistics) {
  return Object.entries(statistics).map(([statistic, [empty, full]]) => ({
    what,
    statistic,
    empty: Number(empty.toFixed(1)),
    full: Number(full.toFixed(1)),
    ratio: Number((full / empty).toFixed(2)),
  }));
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
