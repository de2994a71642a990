import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

export { expect };

interface Options {
  /** Problems that this test provokes on purpose, such as `test.use({ allowedProblems: [/QuotaExceeded/] })`. */
  allowedProblems: RegExp[];
}

interface Guards {
  noProblems: void;
}

/**
 * Playwright's `test`, which also fails when a page throws, logs an error (Chromium logs what the
 * Content-Security-Policy refuses as one) or asks another host for anything.
 */
export const test = base.extend<Options & Guards>({
  page: async ({ page }, use) => {
    await use(withPatience(page));
  },
  allowedProblems: [[], { option: true }],
  noProblems: [
    async ({ context, baseURL, allowedProblems }, use) => {
      const problems = recordProblems(context, baseURL);
      await use();
      const unexpected = problems.filter(
        (problem) => !allowedProblems.some((allowed) => allowed.test(problem)),
      );
      expect(unexpected, 'the pages threw, logged an error or asked another host').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opening and reloading wait until the app has taken the page over: what comes before is the subject of prerendered.spec.ts. */
export function withPatience(page: Page): Page {
  const { goto, reload } = page;
  page.goto = async (...asked) => {
    const response = await goto.apply(page, asked);
    await untilAlive(page);
    return response;
  };
  page.reload = async (...asked) => {
    const response = await reload.apply(page, asked);
    await untilAlive(page);
    return response;
  };
  return page;
}

/** Waits until what was done on the prerendered page has been repeated; at once on a page that is not the app's. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.beelineEarly === undefined);
}

/** Listens to every page of the context, also those opened later; the list grows while the test runs. */
function recordProblems(context: BrowserContext, baseURL: string | undefined): string[] {
  const problems: string[] = [];
  context.on('weberror', (webError) => problems.push(`thrown: ${webError.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`logged: ${message.text()}`);
  });
  context.on('request', (request) => {
    if (asksAnotherHost(request.url(), baseURL)) problems.push(`asked: ${request.url()}`);
  });
  return problems;
}

function asksAnotherHost(address: string, baseURL: string | undefined): boolean {
  const { protocol, origin } = new URL(address);
  const goesOut = protocol === 'http:' || protocol === 'https:';
  return goesOut && baseURL !== undefined && origin !== new URL(baseURL).origin;
}
