import type { Page } from '@playwright/test';
import { itemWithId, readContent, wrongResponse } from './support/content.ts';
import { choose, expectQuestion, heading, startExam } from './support/exam.ts';
import { newestRound, startPractice } from './support/practice.ts';
import { runningForm } from './support/storage.ts';
import { expect, test } from './support/test.ts';

// Compiled before the first test begins, whose time it would take.
readContent();

/** What the one live region says now. */
const spoken = (page: Page) => page.locator('#announcer');

test('the start of an exam is heard by the heading with focus, and the question by its group', async ({
  page,
}) => {
  await startExam(page, { length: 15 });
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle('Question 1 of 15 · Beeline');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - timer: /2\\d:\\d\\d left/
    - button "Hide clock"
    - heading "Question 1 of 15" [level=1]
    - group /Question 1 of 15 Choose (one|two|three)\\./
    - button "Back" [disabled]
    - button "Next"
    - button "Flag"
    - button "Clear answer" [disabled]
    - button "Review answers"
  `);
  // Each second is shown and none is said.
  await expect(page.getByRole('timer')).toHaveAttribute('aria-live', 'off');
  await expect(spoken(page)).toHaveText('');
});

test('in practice the verdict is heard at once, and each option with its own', async ({ page }) => {
  await startPractice(page, 'length=2');
  const [first, second] = await newestRound(page);
  await choose(page, itemWithId(first!.id).key);
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Answer and reasons' })).toMatchAriaSnapshot(`
    - heading "Right" [level=2]
    - list:
      - listitem:
        - paragraph
        - paragraph: Right, and your answer
  `);
  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(heading(page)).toHaveText('Question 2 of 2');
  await expect(heading(page)).toBeFocused();
  await choose(page, wrongResponse(itemWithId(second!.id)));
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('heading', { name: 'Not right', exact: true })).toBeFocused();
  await expect(page.getByText('Your answer: not right').first()).toBeVisible();
});

test('a flag is heard as the state of its button, and by key as a sentence', async ({ page }) => {
  await startExam(page, { length: 15 });
  const flag = page.getByRole('button', { name: /^Flag/ });
  await expect(flag).toHaveAttribute('aria-pressed', 'false');
  await flag.click();
  await expect(flag).toBeFocused();
  await expect(flag).toHaveAttribute('aria-pressed', 'true');
  await expect(spoken(page)).toHaveText('');
  await page.keyboard.press('n');
  await expectQuestion(page, 2, 15);
  await page.keyboard.press('f');
  await expect(spoken(page)).toHaveText('Flagged.');
  await page.keyboard.press('f');
  await expect(spoken(page)).toHaveText('Flag removed.');
});

test('five minutes before the end is said once, without taking focus', async ({ page }) => {
  const start = new Date('2026-06-01T09:00:00');
  const after = (minutes: number, seconds: number) =>
    new Date(start.getTime() + (minutes * 60 + seconds) * 1000);
  await page.clock.setFixedTime(start);
  await startExam(page);
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await next.focus();
  await page.clock.setFixedTime(after(84, 58));
  await expect(page.getByRole('timer')).toHaveText('5:02 left');
  await page.clock.setFixedTime(after(85, 0));
  await expect(spoken(page)).toHaveText('5 minutes left.');
  await expect(spoken(page)).toHaveAttribute('aria-live', 'polite');
  await expect(next).toBeFocused();
});

test('handing in asks first, then the result is heard by its heading', async ({ page }) => {
  await startExam(page, { length: 15 });
  const [first] = await runningForm(page);
  await choose(page, itemWithId(first!.id).key);
  await page.getByRole('button', { name: 'Review answers' }).click();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Review your answers" [level=1]
    - paragraph: 1 of 15 answered, 0 flagged.
    - paragraph:
      - button "Finish exam"
  `);
  await page.getByRole('button', { name: 'Finish exam' }).click();
  const dialog = page.getByRole('dialog', { name: 'Finish the exam?' });
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "Finish the exam?":
      - heading "Finish the exam?"
      - paragraph: 14 questions are not answered and will count as not earned.
      - button "Keep working"
      - button "Finish exam"
  `);
  await expect(dialog.getByRole('button', { name: 'Keep working' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Finish exam' }).click();
  await expect(heading(page)).toHaveText('1 of 15 right');
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle('Mock exam result · Beeline');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "1 of 15 right" [level=1]
    - paragraph: Not passed
    - paragraph: "12 of 15 were needed: 11 more right answers. 14 not answered."
    - heading "By domain, costliest first" [level=2]
  `);
});
