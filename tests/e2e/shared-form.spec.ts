import { type Page } from '@playwright/test';
import {
  expectQuestion,
  finishExam,
  heading,
  shownItem,
  startExam,
  walkExam,
} from './support/exam.ts';
import { expect, test } from './support/test.ts';

/** The questions and the options as they are read, in their order. */
async function formOnScreen(page: Page, count: number) {
  const items: { stem: string; options: readonly string[] }[] = [];
  await walkExam(page, count, async () => {
    const { stem, options } = await shownItem(page);
    items.push({ stem, options });
  });
  return items;
}

async function startShared(page: Page, count: number) {
  await expect(page.getByText('This link holds one particular form')).toContainText(
    `${count} questions`,
  );
  await page.getByRole('button', { name: 'Start exam' }).click();
  await expectQuestion(page, 1, count);
}

test('a copied link gives somebody else the same questions and options in the same order', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startExam(page, { length: 30 });
  const form = await formOnScreen(page, 30);
  await finishExam(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(`${baseURL}exam?form=`);

  const somebodyElse = await browser.newContext({ baseURL: baseURL! });
  const theirs = await somebodyElse.newPage();
  await theirs.goto(link);
  await startShared(theirs, 30);
  expect(await formOnScreen(theirs, 30)).toEqual(form);
  await somebodyElse.close();
});

test('"Set it up" lets the learner sit the same form once more', async ({ page }) => {
  await startExam(page, { length: 15 });
  const form = await formOnScreen(page, 15);
  await finishExam(page);
  await page.getByRole('link', { name: 'Set it up' }).click();
  await startShared(page, 15);
  expect(await formOnScreen(page, 15)).toEqual(form);
});

test('where copying is refused the link is shown to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
  });
  await startExam(page, { length: 15 });
  await finishExam(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(
    page.getByText(/^Copying is not allowed here\. The link: http.*form=/),
  ).toBeVisible();
});

for (const [what, code, words] of [
  ['that was cut', 'k7abcdefghjk.AAAAA', 'The link to this form is damaged.'],
  ['that is no form at all', '%F0%9F%90%9D', 'The link to this form is damaged.'],
  ['without a form', '', 'The link to this form is damaged.'],
  ['to questions that are gone', 'k7abcdefghjk.AAAAAAAAAAA', 'no longer in Beeline'],
  ['to far too many questions', `seed.${'AAAA'.repeat(1500)}`, 'more than 500 questions'],
] as const) {
  test(`a link ${what} says so and offers a normal exam`, async ({ page }) => {
    await page.goto(`/exam?form=${code}`);
    await expect(page.getByRole('alert')).toContainText(words);
    await page.getByRole('button', { name: 'Start exam' }).click();
    await expectQuestion(page, 1, 60);
  });
}

test('a shared form can be put aside for one of one’s own', async ({ page }) => {
  await startExam(page, { length: 15 });
  await finishExam(page);
  await page.getByRole('link', { name: 'Set it up' }).click();
  await page.getByRole('link', { name: 'Draw one for me instead' }).click();
  await expect(page.getByRole('radio', { name: /^60 questions/ })).toBeVisible();
  await page.getByRole('button', { name: 'Start exam' }).click();
  await expectQuestion(page, 1, 60);
  await expect(heading(page)).toBeFocused();
});
