import { rm } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { listSiteFiles } from '../../scripts/site-files.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { readContent } from './support/content.ts';
import { expectQuestion, finishExam, heading, startExam } from './support/exam.ts';
import { changedWords, makeNextVersion } from './support/next-version.ts';
import { startStaticHost, type StaticHost } from './support/static-host.ts';
import { loggedAnswers } from './support/storage.ts';
import { expect, test as guarded } from './support/test.ts';

const { modules } = readContent();
const [note, otherNote] = modules.map(({ competencies }) => competencies[0]!);

/** Each test has a host of its own, so that it can be stopped, broken and given a newer version. */
const test = guarded.extend<{ host: StaticHost }, { nextVersion: string }>({
  host: async ({ browserName: _any }, use) => {
    const host = await startStaticHost('dist');
    await use(host);
    await host.stop();
  },
  baseURL: ({ host }, use) => use(host.origin),
  nextVersion: [
    async ({ browserName: _any }, use) => {
      const folder = await makeNextVersion();
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.use({
  serviceWorkers: 'allow',
  // The browser logs what a host refuses: its 404 for deep addresses, and the faults that tests put in.
  allowedProblems: [/Failed to load resource/],
  contextOptions: { reducedMotion: 'reduce' },
});

const offer = (page: Page) => page.getByRole('complementary', { name: 'New version' });
const isNewVersion = (page: Page) => page.getByText(changedWords);

async function expectReady(page: Page): Promise<void> {
  await expect(page.getByText('Ready offline')).toBeVisible({ timeout: 60_000 });
}

async function cutNetwork(context: BrowserContext, host: StaticHost): Promise<void> {
  await context.setOffline(true);
  await host.stop();
}

async function restoreNetwork(context: BrowserContext, host: StaticHost): Promise<void> {
  await host.restart();
  await context.setOffline(false);
}

/** Room for this many bytes, and no limit of ours for `null`. */
async function limitStorage(page: Page, host: StaticHost, quotaSize: number | null) {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: host.origin,
    ...(quotaSize === null ? {} : { quotaSize }),
  });
}

function keptFileCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const counts = (await caches.keys()).map(
      async (name) => (await (await caches.open(name)).keys()).length,
    );
    return (await Promise.all(counts)).reduce((all, count) => all + count, 0);
  });
}

test('after one visit every address opens without a network, and an exam can be sat', async ({
  page,
  context,
  host,
}) => {
  await page.goto('/');
  await expectReady(page);
  await cutNetwork(context, host);

  for (const [address, title] of [
    [`/study/${note!.key}`, note!.note.title],
    [`/study/${otherNote!.key}/`, otherNote!.note.title],
    [`/study/${modules[2]!.id}/cheat-sheet`, modules[2]!.cheatSheet.title],
    ['/glossary', 'Glossary'],
    ['/lab/own', 'Your own cluster'],
    ['/practice?domains=ebpf&pool=unseen&length=20', 'Practice'],
    ['/progress', 'Progress'],
    ['/no/such/page', 'There is no such page'],
  ] as const) {
    await page.goto(address);
    await expect(heading(page), address).toHaveText(title);
  }
  await page.goto('/practice/new?domains=ebpf&length=3');
  await expect(heading(page)).toHaveText('Question 1 of 3');

  await startExam(page, { length: 15 });
  await page.locator('.choice input').first().check();
  await page.reload();
  await expectQuestion(page, 1, 15);
  await expect(page.locator('.choice input').first()).toBeChecked();
  await finishExam(page);
  await page.goto('/settings');
  await expect(page.getByText('Ready offline')).toBeVisible();
});

test('a first visit to a deep address is enough for all others', async ({
  page,
  context,
  host,
}) => {
  await page.goto(`/study/${note!.key}`);
  await expect(heading(page)).toHaveText(note!.note.title);
  await expectReady(page);
  await cutNetwork(context, host);
  // Without a reload: this very page goes on.
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(heading(page)).toHaveText('Policy lab');
  await page.goto('/');
  await expect(heading(page)).toHaveText(/exam/);
});

test('back online a newer version waits until it is asked for, and the answers are still there', async ({
  page,
  context,
  host,
  nextVersion,
}) => {
  await page.goto('/');
  await expectReady(page);
  await cutNetwork(context, host);
  await startExam(page, { length: 15 });
  await page.locator('.choice input').first().check();
  await finishExam(page);
  const result = page.url();

  host.folder = nextVersion;
  await restoreNetwork(context, host);
  await page.reload();
  await expect(offer(page)).toBeVisible({ timeout: 60_000 });
  await expect(isNewVersion(page)).toBeHidden();
  await expectNoAxeViolations(page);
  await offer(page).getByRole('button', { name: 'Later' }).click();
  await expect(offer(page)).toBeHidden();

  await page.reload();
  await expect(isNewVersion(page)).toBeHidden();
  await offer(page).getByRole('button', { name: 'Load it now' }).click();
  await expect(isNewVersion(page)).toBeVisible();
  expect(page.url()).toBe(result);
  await expect(heading(page)).toHaveText(/^\d+ of 15 right$/);
  expect(await loggedAnswers(page)).toHaveLength(15);
  await expect(offer(page)).toBeHidden();
  await cutNetwork(context, host);
  await page.goto('/glossary');
  await expect(heading(page)).toHaveText('Glossary');
});

test('a tab of the older version goes on when another tab loads the newer one', async ({
  page,
  context,
  host,
  nextVersion,
}) => {
  await page.goto('/');
  await expectReady(page);
  host.folder = nextVersion;
  const other = await context.newPage();
  await other.goto('/');
  await offer(other).getByRole('button', { name: 'Load it now' }).click({ timeout: 60_000 });
  await expect(isNewVersion(other)).toBeVisible();

  // The host has forgotten the files of the older version, and this tab has not loaded these screens yet.
  await page.getByRole('link', { name: 'Glossary' }).click();
  await expect(heading(page)).toHaveText('Glossary');
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(heading(page)).toHaveText('Policy lab');
  await expect(isNewVersion(page)).toBeHidden();
  await offer(page).getByRole('button', { name: 'Load it now' }).click();
  await expect(isNewVersion(page)).toBeVisible();

  // With no page of the older version left, its files go as soon as a page is opened.
  await other.close();
  await page.reload();
  const { length } = listSiteFiles(nextVersion);
  await expect.poll(() => keptFileCount(page), { timeout: 60_000 }).toBe(length);
});

test('an exam ends under the version it began with; the newer one is offered after it', async ({
  page,
  host,
  nextVersion,
}) => {
  await page.goto('/');
  await expectReady(page);
  await startExam(page, { length: 15 });
  host.folder = nextVersion;
  await page.reload();
  await expectQuestion(page, 1, 15);
  await page.goto('/settings#offline');
  await expect(page.getByText('when the running exam is handed in')).toBeVisible({
    timeout: 60_000,
  });
  await expect(offer(page)).toBeHidden();
  await page.goto('/exam/run?q=1');
  await page.locator('.choice input').first().check();
  await expect(isNewVersion(page)).toBeHidden();
  await finishExam(page);
  await expect(offer(page)).toBeVisible();
  await expect(isNewVersion(page)).toBeHidden();
});

test('when half of a newer version does not arrive, the one in use goes on, and a new try completes it', async ({
  page,
  context,
  host,
  nextVersion,
}) => {
  await page.goto('/');
  await expectReady(page);
  host.folder = nextVersion;
  // Late in the list: what comes before it has arrived by then.
  host.failing.add('/shell.html');
  await page.goto('/settings#offline');
  await expect(page.getByText('its download did not finish')).toBeVisible({ timeout: 60_000 });
  await cutNetwork(context, host);
  await page.goto(`/study/${note!.key}`);
  await expect(heading(page)).toHaveText(note!.note.title);
  await expect(isNewVersion(page)).toBeHidden();

  await restoreNetwork(context, host);
  await page.goto('/settings#offline');
  await expect(page.getByText('its download did not finish')).toBeVisible({ timeout: 60_000 });
  host.failing.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(offer(page)).toBeVisible({ timeout: 60_000 });
});

test('says that there is no room, works with a network, and completes the copy when there is room', async ({
  page,
  context,
  host,
}) => {
  await page.goto('/icon.svg');
  await limitStorage(page, host, 500_000);
  await page.goto('/');
  await expect(page.getByText('this device has no room left')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'What to do' }).click();
  await expect(page.getByText('Free some space and try again')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto('/glossary');
  await expect(heading(page)).toHaveText('Glossary');

  await limitStorage(page, host, null);
  await page.goto('/settings');
  await expect(page.getByText('Ready offline: notes')).toBeVisible({ timeout: 60_000 });
  await cutNetwork(context, host);
  await page.goto('/exam');
  await expect(heading(page)).toHaveText('Mock exam');
});

test('when a newer version finds no room, the one in use goes on without a network', async ({
  page,
  context,
  host,
  nextVersion,
}) => {
  await page.goto('/');
  await expectReady(page);
  host.folder = nextVersion;
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await limitStorage(page, host, used + 100_000);
  await page.goto('/settings#offline');
  await expect(page.getByText('has no room left for it')).toBeVisible({ timeout: 60_000 });
  await cutNetwork(context, host);
  await page.goto('/glossary');
  await expect(heading(page)).toHaveText('Glossary');
  await expect(isNewVersion(page)).toBeHidden();
});

test('can be installed', async ({ page }) => {
  await page.goto('/');
  await expectReady(page);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ name: /Beeline/, start_url: '.', scope: '.' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Playwright's windows are private ones; nothing else stands in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});
