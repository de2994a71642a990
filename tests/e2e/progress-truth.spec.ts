import type { Page } from '@playwright/test';
import { readContent } from './support/content.ts';
import { heading } from './support/exam.ts';
import { becomeLearner, firstAnswers, savedAnswer, savedAttempt } from './support/learner.ts';
import { newestRound, startPractice } from './support/practice.ts';
import { expect, test } from './support/test.ts';

const { modules, items } = readContent();

async function openProgress(page: Page): Promise<void> {
  await page.goto('/progress');
  await expect(heading(page)).toHaveText('Progress');
}

const forecast = (page: Page) => page.getByText(/passing today is/);

test('without an answer every screen says what there is to do and claims nothing', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Answer ten questions' })).toBeVisible();
  await expect(forecast(page)).toHaveCount(0);
  await openProgress(page);
  await expect(page.getByText(/Too early to say.*you have given none yet/)).toBeVisible();
  await expect(page.locator('.missing-list li')).toHaveCount(1 + modules.length);
  await expect(page.locator('.range-row .chart-range')).toHaveCount(0);
  await expect(page.getByText('No timed answers yet.')).toBeVisible();
});

test('24 answers in all domains are one short of a forecast, and the screens say so', async ({
  page,
}) => {
  await becomeLearner(page, { answers: firstAnswers(24) });
  await page.goto('/');
  await expect(page.getByText(/1 first answer still missing/)).toBeVisible();
  await openProgress(page);
  await expect(page.getByText(/you have given 24\./)).toBeVisible();
  await expect(page.locator('.missing-list li')).toHaveText([/^1 first answer/]);
  await expect(forecast(page)).toHaveCount(0);
});

test('25 answers with one domain untouched give no forecast either', async ({ page }) => {
  const [untouched] = modules;
  const answers = firstAnswers(40).filter(
    ({ competency }) => !competency.startsWith(`${untouched!.id}/`),
  );
  await becomeLearner(page, { answers });
  await openProgress(page);
  await expect(page.locator('.missing-list li')).toHaveText([`an answer in ${untouched!.title}`]);
  await expect(forecast(page)).toHaveCount(0);
});

test('200 answers give a band, counts that add up, and a table for each picture', async ({
  page,
}) => {
  const answers = firstAnswers(200);
  await becomeLearner(page, { answers, attempts: [savedAttempt(9, 40), savedAttempt(2, 48)] });
  await openProgress(page);
  await expect(forecast(page)).toContainText(/(likely|unlikely|even): \d+ to \d+\s%\./);
  const right = answers.filter(({ correct }) => correct).length;

  const domains = page.getByRole('region', { name: 'Table: Scores by domain' });
  for (const name of [
    'Scores on a fresh mock exam',
    'Scores by domain',
    'Mock exams',
    'Said against was',
    'Pace by domain',
  ]) {
    await page.getByText(`Show as a table: ${name}`).click();
    await expect(page.getByRole('region', { name: `Table: ${name}` })).toBeVisible();
  }
  const rows = await domains
    .locator('tbody tr')
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
    );
  expect(rows).toHaveLength(modules.length);
  const sum = (column: number) =>
    rows.reduce((total, row) => total + Number.parseInt(row[column] ?? '', 10), 0);
  expect([sum(0), sum(1), sum(2)]).toEqual([100, right, 200]);
  const mocks = page.getByRole('region', { name: 'Table: Mock exams' });
  await expect(mocks.locator('tbody tr')).toHaveText([/48 of 60.*Passed/, /40 of 60.*Not passed/]);
});

test('what is due is counted, put off until tomorrow, kept over a reload, and asked when wanted', async ({
  page,
}) => {
  const answers = items.slice(0, 6).map((item) => savedAnswer(item, { correct: false }));
  await becomeLearner(page, { answers });
  await page.goto('/');
  const due = page.getByRole('region', { name: 'Due today' });
  await expect(due).toContainText('6 questions to see again, about 6 minutes.');
  await due.getByRole('button', { name: 'Postpone until tomorrow' }).click();
  await expect(due).toContainText('6 questions put off until tomorrow.');
  await page.reload();
  await expect(due).toContainText('6 questions put off until tomorrow.');
  await due.getByRole('button', { name: 'Ask them today after all' }).click();
  await due.getByRole('link', { name: 'Review 6 questions' }).click();
  await expect(heading(page)).toHaveText('Question 1 of 6');
  expect(new Set((await newestRound(page)).map(({ id }) => id))).toEqual(
    new Set(answers.map(({ item }) => item)),
  );
});

test('the recommended drill asks as many questions as it says, of the topic it names', async ({
  page,
}) => {
  await becomeLearner(page, { answers: firstAnswers(80, 50) });
  await page.goto('/');
  const next = page.getByRole('region', { name: /^Next: / });
  await expect(next).toContainText(
    /^Next: .*\d+ questions on .*: worth up to [\d.]+ points? of the exam/,
  );
  await next.getByRole('link', { name: /^Practice \d+ questions/ }).click();
  await expect(heading(page)).toHaveText('Question 1 of 12');
  const round = await newestRound(page);
  expect(new Set(round.map(({ competency }) => competency)).size).toBe(1);
});

test('a pre-test counts neither for the estimate nor as due, and its questions come again', async ({
  page,
}) => {
  const competency = modules[0]!.competencies[0]!;
  const section = competency.note.sections.find(({ itemIds }) => itemIds.length >= 3)!;
  await page.goto(`/study/${competency.key}`);
  const part = page.locator('.note-section').filter({ has: page.locator(`#${section.anchor}`) });
  await part.getByText(/^Try first: 3 questions/).click();
  const first = part.locator('.try-first .check-items > li').first();
  const isMultiple = (await first.locator('input[type=checkbox]').count()) > 0;
  for (let place = 0; place < (isMultiple ? 2 : 1); place += 1) {
    await first.locator('.choice input').nth(place).check();
  }
  await first.getByRole('button', { name: 'Check answer' }).click();
  await expect(first.locator('.judged')).toBeVisible();

  await openProgress(page);
  await expect(page.getByText(/you have given none yet/)).toBeVisible();
  await page.goto('/review');
  await expect(page.getByRole('heading', { name: 'Due today (0)' })).toBeVisible();
  await page.goto(`/study/${competency.key}`);
  await expect(part.getByText(/^Try first/)).toHaveCount(0);
  await part.getByText(/^Check yourself: /).click();
  await expect(part.locator('.check-items > li')).toHaveCount(section.itemIds.length);
});

test('sure or guess is said by key alone, and brings the question back for that reason', async ({
  page,
}) => {
  await startPractice(page, 'length=1');
  const [asked] = await newestRound(page);
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: 'Sure', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const item = items.find(({ id }) => id === asked!.id)!;
  const wrong = item.options.find((option) => !item.key.includes(option.id))!;
  const chosen = [wrong.id, ...item.key].slice(0, item.key.length);
  for (const option of chosen) {
    const place = await page
      .locator('.choice input')
      .evaluateAll(
        (found, value) => found.findIndex((one) => (one as HTMLInputElement).value === value),
        option,
      );
    await page.keyboard.press('abcdefgh'.charAt(place));
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('You were sure, so it heads your review.')).toBeVisible();
  await page.goto('/review');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Sure and wrong (1)');
});

test('who switches it off in the settings is not asked how sure they are', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('checkbox', { name: 'Ask how sure I am of an answer' }).uncheck();
  await startPractice(page, 'length=1');
  await expect(page.getByRole('radio').or(page.getByRole('checkbox')).first()).toBeVisible();
  await expect(page.getByText(/How sure are you/)).toHaveCount(0);
});

test('a plan appears with the day of the exam and changes with the minutes a day', async ({
  page,
}) => {
  await becomeLearner(page, { answers: firstAnswers(40) });
  await page.goto('/plan');
  await expect(page.getByText(/Without a day there is no plan/)).toBeVisible();
  const inDays = (count: number) =>
    new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Day of the exam').fill(inDays(21));
  await expect(page.getByRole('heading', { name: 'Day by day' })).toBeVisible();
  await expect(page.locator('.plan-day').first()).toContainText(/^Today/);
  await expect(page.locator('.plan-order li').first()).toBeVisible();
  await expect(page.getByText(/mock exams?: /)).toBeVisible();
  const before = await page.locator('.plan-days').first().innerText();
  await page.getByLabel('Minutes a day').fill('60');
  await expect.poll(() => page.locator('.plan-days').first().innerText()).not.toBe(before);
  await page.reload();
  await expect(page.getByLabel('Minutes a day')).toHaveValue('60');
});
