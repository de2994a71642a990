import { defineConfig, devices } from '@playwright/test';

/** `npm run test:e2e` finds both; without them Playwright uses its own browser and the first port of ours. */
const browser = process.env.BEELINE_CHROMIUM;
const port = process.env.BEELINE_E2E_PORT ?? '4273';

const baseURL = `http://localhost:${port}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Whole exams of 60 questions are walked through, on machines that may be busy: time is no outcome here.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    baseURL,
    // Only tests/e2e/offline.spec.ts is about the service worker; elsewhere it would download the site beside the test.
    serviceWorkers: 'block',
    trace: 'retain-on-first-failure',
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...(browser ? { executablePath: browser } : {}),
          // Playwright itself adds --no-sandbox, which root and most containers need.
          args: [
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--disable-gpu',
          ],
        },
      },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
