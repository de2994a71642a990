// `npm run test:e2e [-- playwright arguments]`: finds a browser and a port, builds what has changed, starts Playwright.
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { firstFreePort } from './free-port.mjs';
import { ensureInstalled } from './install.mjs';
import { exitOnFailure, runCommand } from './run-command.mjs';

await exitOnFailure(async () => {
  await ensureInstalled();
  const browser = await findBrowser();
  console.log(`Browser: ${browser}`);
  // The tests expect the site at the root of its host.
  delete process.env.BASE_PATH;
  await ensureBuilt();

  const port = await firstFreePort(4273);
  process.exitCode = await runCommand(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
    { env: { ...process.env, BEELINE_CHROMIUM: browser, BEELINE_E2E_PORT: String(port) } },
  );
});
