import type { Browser } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { openOnPhone } from './phone.ts';
import { bytesUntil, watchTransfers, type Bytes } from './transfer.ts';

/** A page to open: where, and the folder that its server serves. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly root: string;
  /** Whether it shows a question at once. */
  readonly hasItem: boolean;
}

/** Times are milliseconds since navigation began. */
export interface LoadMeasure {
  readonly fcp: number;
  readonly lcp: number;
  /** Sum of all layout shifts that no input caused. */
  readonly cls: number;
  /** Time over 50 ms of all tasks after the first paint. */
  readonly tbt: number;
  readonly bytesAtLoad: Bytes;
  readonly bytesWhenIdle: Bytes;
  /** Only of a page with a question. */
  readonly item?: ItemMeasure;
}

export interface ItemMeasure {
  readonly visibleAt: number;
  /** When a click on an option was painted that was not lost later. */
  readonly answerableAt: number;
  /** Clicks that had been taken and were undone when the script arrived. */
  readonly clicksLost: number;
  /** Whether the answer, clicked as early as possible, is judged when it is handed in. */
  readonly counts: boolean;
}

export const probeFile = fileURLToPath(new URL('page-probe.js', import.meta.url));

const QUIET_MS = 1000;
const LONGEST_MS = 60_000;

/** Opens a page on the phone with nothing cached, waits until nothing more is transferred, and tells what it cost. */
export async function measureLoad(browser: Browser, target: Target): Promise<LoadMeasure> {
  const { context, page, cdp } = await openOnPhone(browser, probeFile);
  try {
    const log = watchTransfers(cdp, target.root);
    await page.goto(target.url, { waitUntil: 'load' });
    await page.waitForFunction(
      (hasItem) => {
        const { fcp, lcp, answerableAt } = window.beelineBench.seen;
        return fcp !== null && lcp !== null && (!hasItem || answerableAt !== null);
      },
      target.hasItem,
      { timeout: LONGEST_MS },
    );
    await log.untilIdle(QUIET_MS, LONGEST_MS);
    // The script may have been busy all that time, and want more when it is done.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await log.untilIdle(QUIET_MS, LONGEST_MS);
    const bytesAtLoad = bytesUntil(log.transfers, log.loadedAt);
    const bytesWhenIdle = bytesUntil(log.transfers, Infinity);
    const seen = await page.evaluate(() => window.beelineBench.seen);
    const { fcp, lcp, cls, longTasks } = seen;
    if (fcp === null || lcp === null) throw new Error(`${target.url} painted nothing.`);
    const tbt = blockedAfter(fcp, longTasks);
    const load = { fcp, lcp, cls, tbt, bytesAtLoad, bytesWhenIdle };
    if (!target.hasItem) return load;
    const counts = await page.evaluate(() => window.beelineBench.givesVerdict());
    const { itemVisibleAt, answerableAt, clicksTaken } = seen;
    if (itemVisibleAt === null || answerableAt === null) {
      throw new Error(`${target.url} showed no question.`);
    }
    const item = { visibleAt: itemVisibleAt, answerableAt, clicksLost: clicksTaken - 1, counts };
    return { ...load, item };
  } finally {
    await context.close();
  }
}

/** @see https://web.dev/articles/tbt */
function blockedAfter(
  fcp: number,
  tasks: readonly { readonly startTime: number; readonly duration: number }[],
): number {
  return tasks
    .filter(({ startTime }) => startTime >= fcp)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
}
