import { itemWithId, readContent, wrongResponse } from './support/content.ts';
import { choose, heading } from './support/exam.ts';
import { expectJudged } from './support/judged.ts';
import { settledTopOf, topOf } from './support/place.ts';
import { newestRound, startPractice } from './support/practice.ts';
import { expect, test } from './support/test.ts';

test('a section of a note is read, and its questions answered with the reason for every option', async ({
  page,
}) => {
  const [domain] = readContent().modules;
  const competency = domain!.competencies[0]!;
  const section = competency.note.sections.find(({ itemIds }) => itemIds.length > 1)!;
  const [wrongId, rightId] = section.itemIds;

  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Study' }).click();
  await expect(heading(page)).toHaveText('Study');
  await page.getByRole('heading', { name: domain!.title, exact: true }).getByRole('link').click();
  await expect(heading(page)).toHaveText(domain!.title);
  await page.getByRole('main').getByRole('link', { name: competency.title }).click();
  await expect(heading(page)).toHaveText(competency.note.title);
  for (const { heading: name } of competency.note.sections) {
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }

  const part = page.getByRole('region', { name: section.heading, exact: true });
  await expect(part.getByRole('button', { name: 'Check answer' })).toHaveCount(0);
  await part.getByText(/^Check yourself: \d+ questions?/).click();
  const forms = part.locator('.check-items > li');
  await expect(forms).toHaveCount(section.itemIds.length);

  const first = forms.nth(0);
  await first.getByRole('button', { name: 'Check answer' }).click();
  await expect(first.getByRole('alert')).toHaveText(/^Choose (one|two|three) first\.$/);
  const wrongItem = itemWithId(wrongId!);
  await choose(first, wrongResponse(wrongItem));
  await first.getByRole('button', { name: 'Check answer' }).click();
  await expect(first.getByRole('heading', { name: 'Not right' })).toBeFocused();
  await expectJudged(first.locator('.judged'), wrongItem, wrongResponse(wrongItem));

  const second = forms.nth(1);
  const rightItem = itemWithId(rightId!);
  await choose(second, rightItem.key);
  await second.getByRole('button', { name: 'Check answer' }).click();
  await expect(second.getByRole('heading', { name: 'Right' })).toBeFocused();
  await expectJudged(second.locator('.judged'), rightItem, rightItem.key);

  await page.getByRole('main').getByRole('link', { name: domain!.title, exact: true }).click();
  await expect(page.getByText('1 of 2 right so far')).toBeVisible();
});

test('"Read about it" leads to the very section, and its link back to the same answered question', async ({
  page,
}) => {
  await startPractice(page, 'domains=ebpf&length=3');
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(heading(page)).toHaveText('Question 2 of 3');
  const item = itemWithId((await newestRound(page))[1]!.id);
  await choose(page, wrongResponse(item));
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('heading', { name: 'Not right' })).toBeFocused();
  await expectJudged(page.locator('.judged'), item, wrongResponse(item));
  const question = page.url();

  await page.getByRole('link', { name: item.note.heading, exact: true }).click();
  await expect(page).toHaveURL(
    new RegExp(`/study/${item.note.competency}\\?.*#${item.note.anchor}$`),
  );
  const section = page.getByRole('heading', { level: 2, name: item.note.heading, exact: true });
  await expect(section).toBeInViewport();
  await expect(section).toBeFocused();

  await page.getByRole('link', { name: 'Back to your question' }).click();
  await expect(page).toHaveURL(question);
  await expect(page.getByRole('heading', { name: 'Not right' })).toBeVisible();
  await expectJudged(page.locator('.judged'), item, wrongResponse(item));
});

test('an address that names a section opens the note there; Back leads to where a link within it was followed', async ({
  page,
}) => {
  const competency = readContent().modules[1]!.competencies[0]!;
  const section = competency.note.sections.at(-2)!;
  await page.goto(`/study/${competency.key}#${section.anchor}`);
  const target = page.getByRole('heading', { level: 2, name: section.heading, exact: true });
  await expect(target).toBeInViewport();
  await expect(target).toBeFocused();

  const [other] = competency.note.sections;
  const entry = page
    .getByRole('navigation', { name: 'On this page' })
    .getByText(other!.heading, { exact: true });
  await entry.click();
  await expect(page.getByRole('heading', { level: 2, name: other!.heading })).toBeInViewport();
  await page.goBack();
  await expect(entry).toBeInViewport();
});

test('a note offers no way back to an address of another site', async ({ page }) => {
  const [competency] = readContent().modules[0]!.competencies;
  for (const from of [
    'https://example.org/',
    '//example.org/',
    '/practice/../../evil',
    'javascript:0',
  ]) {
    await page.goto(`/study/${competency!.key}?from=${encodeURIComponent(from)}`);
    await expect(heading(page)).toHaveText(competency!.note.title);
    await expect(page.getByRole('link', { name: 'Back to your question' })).toHaveCount(0);
  }
});

test.describe('in a note that is laid out bit by bit', () => {
  const { key, note } = readContent().modules[0]!.competencies[0]!;
  const middle = note.sections.at(-3)!;

  test('a link to a section leads to its very beginning', async ({ page }) => {
    await page.goto(`/study/${key}`);
    await page.getByRole('navigation', { name: 'On this page' }).getByText(middle.heading).click();
    const heading = page.getByRole('heading', { level: 2, name: middle.heading, exact: true });
    await expect(heading).toBeInViewport({ ratio: 1 });
    await expect.poll(() => topOf(heading)).toBeCloseTo(32, 0);
  });

  for (const way of ['a reload', 'Back'] as const)
    test(`${way} leads to the line that was being read`, async ({ page }) => {
      await page.goto(`/study/${key}`);
      const link = page.getByRole('link', { name: 'Practice this note' });
      await link.scrollIntoViewIfNeeded();
      const before = await settledTopOf(link);
      if (way === 'a reload') await page.reload();
      else {
        await link.click();
        await expect(page).toHaveURL(/practice/);
        await page.goBack();
      }
      await expect(link).toBeInViewport();
      await expect.poll(() => topOf(link)).toBeCloseTo(before, -1);
    });
});
