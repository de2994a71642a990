import { type Page } from '@playwright/test';
import { readContent } from './support/content.ts';
import { expectQuestion, finishExam, heading, startExam } from './support/exam.ts';
import { startPractice } from './support/practice.ts';
import { expect, test } from './support/test.ts';

const { modules } = readContent();

/** Opens an address as a bookmark does, reloads it, leaves it and comes back with Back: always the same screen. */
async function expectLasting(page: Page, address: string, title: string | RegExp): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await expect(heading(page)).toHaveText(title);
  const tabTitle = await page.title();
  expect(tabTitle, address).toMatch(/ · Beeline$/);
  await page.reload();
  await expect(heading(page)).toHaveText(title);
  await page.getByRole('link', { name: 'Settings', exact: true }).first().click();
  await expect(page).toHaveTitle('Settings · Beeline');
  await page.goBack();
  await expect(page).toHaveTitle(tabTitle);
  await expect(heading(page)).toHaveText(title);
}

for (const [address, title] of [
  ['/', 'Prepare for the CCA exam'],
  ['/study', 'Study'],
  ['/practice', 'Practice'],
  ['/practice?domains=ebpf&pool=unseen&length=20', 'Practice'],
  ['/exam', 'Mock exam'],
  ['/exam/run', 'No exam is running'],
  ['/exam/no-such-exam', 'This exam is not here'],
  ['/practice/run/no-such-round', 'This round is not here'],
  ['/review', 'Review'],
  ['/progress', 'Progress'],
  ['/plan', 'Plan'],
  ['/study/no-such-domain', 'There is no such note'],
  ['/study/ebpf/no-such-note', 'There is no such note'],
  ['/glossary', 'Glossary'],
  ['/study/no-such-domain/cheat-sheet', 'There is no such note'],
  ['/no/such/page', 'There is no such page'],
] as const) {
  test(`${address} opens directly, after a reload and with Back`, async ({ page }) => {
    await expectLasting(page, address, title);
  });
}

test('/settings opens directly, after a reload and with Back', async ({ page }) => {
  await page.goto('/settings');
  await expect(heading(page)).toHaveText('Settings');
  await page.reload();
  await expect(heading(page)).toHaveText('Settings');
  await page.getByRole('link', { name: 'Review' }).click();
  await expect(heading(page)).toHaveText('Review');
  await page.goBack();
  await expect(heading(page)).toHaveText('Settings');
});

test('the addresses of all domains, cheat sheets and notes open directly', async ({ page }) => {
  test.slow();
  for (const { id, title, cheatSheet, competencies } of modules) {
    await page.goto(`/study/${id}`);
    await expect(heading(page)).toHaveText(title);
    await page.goto(`/study/${id}/cheat-sheet`);
    await expect(heading(page)).toHaveText(cheatSheet.title);
    for (const { key, note } of competencies) {
      await page.goto(`/study/${key}`);
      await expect(heading(page)).toHaveText(note.title);
      await expect(page.locator('.note-section')).toHaveCount(note.sections.length);
    }
  }
});

test('a domain, its cheat sheet and a note open directly, after a reload and with Back', async ({
  page,
}) => {
  const { id, title, cheatSheet, competencies } = modules[1]!;
  await expectLasting(page, `/study/${id}`, title);
  await expectLasting(page, `/study/${id}/cheat-sheet`, cheatSheet.title);
  await expectLasting(page, `/study/${competencies[0]!.key}`, competencies[0]!.note.title);
});

test('the addresses of a round of practice open directly, one for each question', async ({
  page,
}) => {
  await startPractice(page, 'domains=ebpf&length=3');
  await expect(page).toHaveURL(/\/practice\/run\/\w+\?q=1$/);
  const round = page.url().replace(/^https?:\/\/[^/]+|\?.*$/g, '');
  await expectLasting(page, `${round}?q=3`, 'Question 3 of 3');
  await expectLasting(page, `${round}?q=done`, '0 of 0 right');
  await expectLasting(page, `${round}?q=99`, 'Question 1 of 3');
  await expectLasting(page, round, 'Question 1 of 3');
});

test('a link that starts a round starts one only, and Back leaves it', async ({ page }) => {
  await page.goto('/study/ebpf');
  await page.getByRole('link', { name: 'Practice this domain' }).click();
  await expect(heading(page)).toHaveText('Question 1 of 10');
  await page.goBack();
  await expect(heading(page)).toHaveText('eBPF');
  await page.goForward();
  await expect(heading(page)).toHaveText('Question 1 of 10');
  const rounds = await page.evaluate(
    () => Object.keys(localStorage).filter((key) => key.includes('/practice/')).length,
  );
  expect(rounds).toBe(1);
});

test('the addresses of a running exam and of its result open directly', async ({ page }) => {
  await startExam(page, { length: 15 });
  await expectLasting(page, '/exam/run?q=7', 'Question 7 of 15');
  await expectLasting(page, '/exam/run', 'Question 7 of 15');
  await expectLasting(page, '/exam/run?q=review', 'Review your answers');
  await page.goto('/exam/run?q=15');
  await expectQuestion(page, 15, 15);
  await finishExam(page);
  await expectLasting(page, new URL(page.url()).pathname, '0 of 15 right');
});

test('the page that a host without rewrite rules serves for unknown addresses is the empty app', async ({
  request,
}) => {
  const shell = await (await request.get('/shell.html')).text();
  const notFound = await (await request.get('/404.html')).text();
  expect(notFound).toBe(shell);
  expect(shell).toContain('<div id="root"></div>');
});
