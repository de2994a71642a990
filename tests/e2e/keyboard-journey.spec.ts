import { readContent } from './support/content.ts';
import { expectQuestion, heading } from './support/exam.ts';
import { chooseByTab, press, tabTo } from './support/keyboard.ts';
import { loggedAnswers } from './support/storage.ts';
import { expect, test } from './support/test.ts';

const [domain] = readContent().modules;
const [competency] = domain!.competencies;

/** The fewest questions of a mock exam that the journey walks through. */
const examLength = 6;

test('a whole journey, from the start page through a note, practice and an exam to the settings, needs no pointer', async ({
  page,
}) => {
  test.slow();
  const main = page.getByRole('navigation', { name: 'Main' });
  await page.goto('/');
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) {
      addEventListener(kind, () => {
        throw new Error(`The journey used a pointer: ${kind}`);
      });
    }
  });

  // A note, and a question of it.
  await press(page, main.getByRole('link', { name: 'Study' }));
  await expect(heading(page)).toBeFocused();
  await press(page, page.getByRole('link', { name: competency!.title, exact: true }));
  await expect(heading(page)).toHaveText(competency!.note.title);
  await expect(heading(page)).toBeFocused();
  await press(page, page.locator('summary', { hasText: 'Check yourself' }).first());
  const question = page.locator('.check-items > li').first();
  await chooseByTab(page, question);
  await press(page, question.getByRole('button', { name: 'Check answer' }));
  await expect(question.getByRole('heading', { name: /^(Right|Not right)$/ })).toBeFocused();

  // A round of three.
  await press(page, main.getByRole('link', { name: 'Practice' }));
  await expect(heading(page)).toHaveText('Practice');
  await tabTo(page, page.getByRole('spinbutton', { name: 'Other:' }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('3');
  await press(page, page.getByRole('button', { name: 'Start with 3 questions' }));
  for (let number = 1; number <= 3; number += 1) {
    await expectQuestion(page, number, 3);
    await chooseByTab(page, page);
    await press(page, page.getByRole('button', { name: 'Check answer' }));
    await expect(page.getByRole('heading', { name: /^(Right|Not right)$/ })).toBeFocused();
    await press(page, page.getByRole('button', { name: /^(Next question|See how it went)$/ }));
  }
  await expect(heading(page)).toHaveText(/^\d of 3 right$/);
  await expect(heading(page)).toBeFocused();

  // A short mock exam with one question left blank and one flagged.
  await press(page, main.getByRole('link', { name: 'Exam' }));
  await tabTo(page, page.getByRole('spinbutton', { name: 'Other:' }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(String(examLength));
  await press(page, page.getByRole('button', { name: 'Start exam' }));
  for (let number = 1; number <= examLength; number += 1) {
    await expectQuestion(page, number, examLength);
    await expect(heading(page)).toBeFocused();
    if (number !== 3) await chooseByTab(page, page);
    if (number === 2) {
      await press(page, page.getByRole('button', { name: 'Flag', exact: true }));
      await expect(page.getByRole('button', { name: 'Flagged' })).toBeFocused();
    }
    const onward = number === examLength ? 'Review answers' : 'Next';
    await press(page, page.getByRole('button', { name: onward, exact: true }));
  }
  await expect(heading(page)).toHaveText('Review your answers');
  await expect(page.getByText(`5 of ${examLength} answered, 1 flagged.`)).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Finish exam' }));
  const dialog = page.getByRole('dialog', { name: 'Finish the exam?' });
  await expect(dialog.getByRole('button', { name: 'Keep working' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Finish exam' })).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, dialog.getByRole('button', { name: 'Finish exam' }));
  await expect(heading(page)).toHaveText(/ right$/);
  await expect(heading(page)).toHaveText(`${await rightInExam()} of ${examLength} right`);
  await expect(heading(page)).toBeFocused();
  await press(page, page.locator('.attempt-items summary').first());
  await expect(page.locator('.attempt-items .judged').first()).toBeVisible();

  // The settings, with the theme changed by arrow keys.
  await press(page, page.getByRole('contentinfo').getByRole('link', { name: 'Settings' }));
  await expect(heading(page)).toHaveText('Settings');
  await tabTo(page, page.getByRole('radio', { name: 'As the system' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await tabTo(page, page.getByRole('button', { name: 'Back up to a file' }));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.json$/);

  async function rightInExam(): Promise<number> {
    const answers = await loggedAnswers(page);
    return answers.filter(({ mode, correct }) => mode === 'exam' && correct).length;
  }
});
