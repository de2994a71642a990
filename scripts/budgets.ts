// `npm run budgets`: holds the script that pages of the built site load first against scripts/budgets/budgets.ts.
import { chromium } from '@playwright/test';
import { join } from 'node:path';
import process from 'node:process';
import { budgets } from './budgets/budgets.ts';
import { formatVerdict, judgeBudget } from './budgets/judge-budgets.ts';
import { loadedScripts } from './budgets/loaded-scripts.ts';
import { ensureBuilt } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { firstFreePort } from './free-port.mjs';
import { ExpectedFailure, exitOnFailure, projectRoot } from './run-command.mjs';
import { openStaticSite } from './static-site.ts';

await exitOnFailure(async () => {
  delete process.env.BASE_PATH;
  await ensureBuilt();
  const root = join(projectRoot, 'dist');
  const site = await openStaticSite({ root, port: await firstFreePort(4773) });
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  const exceeded: string[] = [];
  try {
    for (const budget of budgets) {
      const { address } = site;
      const loaded = await loadedScripts(browser, { address, path: budget.path, root });
      const verdict = judgeBudget(budget, loaded);
      console.log(formatVerdict(verdict));
      if (!verdict.passed) exceeded.push(budget.page);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  if (exceeded.length > 0) throw new ExpectedFailure(`Too much script: ${exceeded.join(', ')}`);
});
