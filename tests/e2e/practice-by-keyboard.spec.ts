import { type Locator, type Page } from '@playwright/test';
import { readContent } from './support/content.ts';
import { heading } from './support/exam.ts';
import { loggedAnswers } from './support/storage.ts';
import { expect, test } from './support/test.ts';

/** Ten items or a little more, some of which want several answers. */
function roundWithMultiple() {
  const { items, modules } = readContent();
  const multiples = items.filter(({ kind }) => kind === 'multiple');
  const candidates = modules
    .flatMap(({ competencies }) => competencies)
    .map(({ key, itemIds }) => ({
      key,
      count: itemIds.length,
      multiple: multiples.filter(({ competency }) => competency === key).length,
    }))
    .filter(({ count, multiple }) => count >= 10 && multiple > 0)
    .sort((a, b) => b.multiple / b.count - a.multiple / a.count);
  return candidates[0]!;
}

/** Presses Tab until the target has focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Sixty presses of Tab did not reach the target');
}

const verdict = (page: Page) => page.locator('h2', { hasText: /^(Right|Not right)$/ });

test('ten questions are answered from the start page to the summary by keyboard alone', async ({
  page,
}) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: 'Answer ten questions' }));
  await page.keyboard.press('Enter');
  let right = 0;
  for (let number = 1; number <= 10; number += 1) {
    await expect(heading(page)).toHaveText(`Question ${number} of 10`);
    await expect(heading(page)).toBeFocused();
    const inputs = page.locator('.choice input');
    const wanted = { 'Choose one.': 1, 'Choose two.': 2, 'Choose three.': 3 }[
      await page.locator('.choices > p').innerText()
    ]!;
    if (number === 3 && wanted === 1) {
      // As somebody does who has never heard of the shortcuts: into the group, choose, on to the button.
      await tabTo(page, inputs.first());
      await page.keyboard.press('ArrowDown');
      await expect(inputs.nth(1)).toBeChecked();
      await tabTo(page, page.getByRole('button', { name: 'Check answer' }));
    } else {
      for (const place of [2, 0, 1].slice(0, wanted)) {
        await page.keyboard.press(number % 2 === 0 ? 'abcd'.charAt(place) : String(place + 1));
        await expect(inputs.nth(place)).toBeChecked();
      }
    }
    if (number === 4) {
      await page.keyboard.press('f');
      await expect(page.getByRole('button', { name: 'Flagged' })).toBeVisible();
    }
    await page.keyboard.press('Enter');
    await expect(verdict(page)).toBeFocused();
    if ((await verdict(page).innerText()) === 'Right') right += 1;
    await page.keyboard.press('Enter');
  }
  await expect(heading(page)).toHaveText(`${right} of 10 right`);
  await expect(heading(page)).toBeFocused();
  expect(await loggedAnswers(page)).toHaveLength(10);

  await page.goto('/review');
  await expect(page.getByRole('link', { name: 'Practice 1 flagged question' })).toBeVisible();
});

test('a question with several answers says by keyboard how many are missing', async ({ page }) => {
  const { key, count, multiple } = roundWithMultiple();
  await page.goto(`/practice/new?competencies=${key}&length=${count}`);
  let met = 0;
  for (let number = 1; number <= count && met < multiple; number += 1) {
    await expect(heading(page)).toHaveText(`Question ${number} of ${count}`);
    const words = await page.locator('.choices > p').innerText();
    await page.keyboard.press('1');
    if (words === 'Choose one.') {
      await page.keyboard.press('Enter');
    } else {
      met += 1;
      const inputs = page.locator('.choice input');
      await page.keyboard.press('Enter');
      await expect(page.locator('.problem')).toHaveText(/^Choose (two|three); one chosen\.$/);
      await expect(page.locator('#announcer')).toHaveText(/^Choose (two|three); one chosen\.$/);
      // A second press takes an option back.
      await page.keyboard.press('a');
      await expect(inputs.first()).not.toBeChecked();
      await page.keyboard.press('Enter');
      await expect(page.locator('.problem')).toHaveText(/^Choose (two|three) first\.$/);
      for (const letter of words === 'Choose two.' ? 'ab' : 'abc')
        await page.keyboard.press(letter);
      await expect(page.locator('.problem')).toHaveCount(0);
      await page.keyboard.press('Enter');
    }
    await expect(verdict(page)).toBeFocused();
    await page.keyboard.press('Enter');
  }
  expect(met).toBe(multiple);
});

test('single keys do nothing once they are switched off', async ({ page }) => {
  await page.goto('/settings');
  await tabTo(page, page.getByRole('checkbox', { name: 'Single-key shortcuts' }));
  await page.keyboard.press('Space');
  await page.goto('/practice/new?domains=ebpf&length=2');
  await expect(heading(page)).toHaveText('Question 1 of 2');
  const inputs = page.locator('.choice input');
  await page.keyboard.press('a');
  await page.keyboard.press('f');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Flag', exact: true })).toBeVisible();
  await expect(page.locator('.choice input:checked')).toHaveCount(0);
  await expect(page.locator('.problem')).toHaveCount(0);
  await tabTo(page, inputs.first());
  await page.keyboard.press('Space');
  await expect(inputs.first()).toBeChecked();
});
