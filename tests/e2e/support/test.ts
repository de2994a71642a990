import { expect, test as base, type BrowserContext } from '@playwright/test';

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
