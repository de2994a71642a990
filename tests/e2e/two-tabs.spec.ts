import { itemWithId } from './support/content.ts';
import { choose, expectQuestion, finishExam, heading, option, startExam } from './support/exam.ts';
import { answerAnything, answerPractice, startPractice } from './support/practice.ts';
import { loggedAnswers, runningForm, savedData } from './support/storage.ts';
import { expect, test } from './support/test.ts';

test('answers given in two tabs in turn are all counted, in both tabs and after a reload', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await startPractice(page, 'domains=ebpf&length=4');
  await startPractice(other, 'domains=architecture&length=4');
  for (let turn = 0; turn < 3; turn += 1) {
    for (const tab of [page, other]) {
      await answerAnything(tab);
      await tab.getByRole('button', { name: 'Next question' }).click();
    }
  }
  expect(await loggedAnswers(page)).toHaveLength(6);
  for (const tab of [page, other]) {
    await tab.getByRole('link', { name: 'Progress' }).click();
    await expect(tab.getByText('6 answers in all.')).toBeVisible();
    await tab.reload();
    await expect(tab.getByText('6 answers in all.')).toBeVisible();
  }
});

test('a tab that shows the progress follows what is answered in another', async ({
  page,
  context,
}) => {
  await page.goto('/progress');
  await expect(page.getByText('No first answers yet.')).toBeVisible();
  const other = await context.newPage();
  await startPractice(other, 'length=2');
  await answerPractice(other, 2);
  await expect(page.getByText('From 2 first answers; 2 answers in all.')).toBeVisible();
});

test('the same round open in two tabs keeps the answers of both', async ({ page, context }) => {
  await startPractice(page, 'domains=ebpf&length=4');
  await expect(page).toHaveURL(/q=1$/);
  const round = page.url().replace(/\?.*/, '');
  const other = await context.newPage();
  await other.goto(`${round}?q=2`);
  await answerAnything(other);
  await answerAnything(page);
  await page.goto(`${round}?q=done`);
  await expect(heading(page)).toHaveText(/^\d of 2 right$/);
  await page.reload();
  await expect(heading(page)).toHaveText(/^\d of 2 right$/);
  expect(await loggedAnswers(page)).toHaveLength(2);
});

test('opening the running exam in a second tab leaves the first one at its question', async ({
  page,
  context,
}) => {
  await startExam(page, { length: 15 });
  const other = await context.newPage();
  await other.goto('/exam/run?q=5');
  await expectQuestion(other, 5, 15);
  await other.locator('.choice input').first().check();
  await expect.poll(() => savedData(page, 'sitting-log/')).toHaveLength(2);
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Flagged' })).toBeVisible();
  await expectQuestion(page, 1, 15);
});

test('the same exam open in two tabs keeps the answers of both', async ({ page, context }) => {
  await startExam(page, { length: 15 });
  await page.goto('/exam/run?q=1');
  const form = await runningForm(page);
  const keyAt = (place: number) => itemWithId(form[place]!.id).key;
  const other = await context.newPage();
  await other.goto('/exam/run?q=2');
  await expectQuestion(other, 2, 15);

  await choose(page, keyAt(0));
  await choose(other, keyAt(1));
  await other.getByRole('button', { name: 'Flag', exact: true }).click();
  await page.goto('/exam/run?q=3');
  await choose(page, keyAt(2));
  await other.getByRole('button', { name: 'Next' }).click();
  await expectQuestion(other, 3, 15);
  for (const id of keyAt(2)) await expect(option(other, id)).toBeChecked();

  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'Review answers' }).click();
    await expect(tab.getByText('3 of 15 answered, 1 flagged.')).toBeVisible();
    await tab.reload();
    await expect(tab.getByText('3 of 15 answered, 1 flagged.')).toBeVisible();
  }
});

test('an exam handed in from one tab ends in the other, and is marked once', async ({
  page,
  context,
}) => {
  await startExam(page, { length: 15 });
  await page.goto('/exam/run?q=1');
  const form = await runningForm(page);
  const other = await context.newPage();
  await other.goto('/exam/run?q=2');
  await expectQuestion(other, 2, 15);
  await choose(other, itemWithId(form[1]!.id).key);
  await choose(page, itemWithId(form[0]!.id).key);
  await finishExam(page);
  await expect(heading(page)).toHaveText('2 of 15 right');
  await expect(heading(other)).toHaveText('2 of 15 right');
  await expect(other).toHaveURL(page.url());
  for (const tab of [page, other]) {
    await tab.getByRole('link', { name: 'Progress' }).click();
    await expect(tab.getByText('From 2 first answers; 2 answers in all.')).toBeVisible();
    await tab.reload();
    await expect(tab.getByText('From 2 first answers; 2 answers in all.')).toBeVisible();
  }
  expect(await savedData(page, 'attempt/')).toHaveLength(1);
  expect(await savedData(page, 'sitting/')).toHaveLength(0);
});

test('an exam thrown away in one tab is gone from the other', async ({ page, context }) => {
  await startExam(page, { length: 15 });
  const other = await context.newPage();
  await other.goto('/exam');
  await expect(other.getByText('An exam is running')).toBeVisible();
  await page.goto('/exam');
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
  await expect(other.getByRole('button', { name: 'Start exam' })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('button', { name: 'Start exam' })).toBeVisible();
});

test('a setting changed in one tab holds in the other', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/');
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});
