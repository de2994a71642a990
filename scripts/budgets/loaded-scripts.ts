import type { Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { typeOfFile, watchTransfers } from '../bench/transfer.ts';
import type { ScriptFile } from './judge-budgets.ts';

/**
 * The script that a page needs in a real browser: screens are loaded when they are shown, so what the entry imports
 * says too little, and a list of chunks by hand would go out of date. What is fetched in idle time for later does not
 * count, so idle time never comes; sizes are taken from the files and are the same on each run.
 *
 * @param root the folder that is served at `address`
 */
export async function loadedScripts(
  browser: Browser,
  {
    address,
    path,
    root,
  }: { readonly address: string; readonly path: string; readonly root: string },
): Promise<readonly ScriptFile[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    await context.addInitScript('window.requestIdleCallback = () => 0;');
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    const log = watchTransfers(cdp, root);
    await page.goto(`${address}${path}`, { waitUntil: 'load' });
    await page.locator('main h1').first().waitFor();
    if (path.startsWith('/practice/new'))
      await page.locator('main fieldset input').first().waitFor();
    await log.untilIdle(QUIET_MS, LONGEST_MS);
    const paths = new Set(log.transfers.map((transfer) => transfer.path));
    return [...paths]
      .filter((one) => typeOfFile(root, one) === 'script')
      .map((one) => ({
        path: one,
        bytes: gzipSync(readFileSync(join(root, one)), { level: 9 }).length,
      }));
  } finally {
    await context.close();
  }
}

const QUIET_MS = 1000;
const LONGEST_MS = 30_000;
