import { expect, type Locator, type Page } from '@playwright/test';
import { type FormItem } from './storage.ts';

interface Setup {
  readonly length?: 60 | 30 | 15;
  /** The words of the choice of time. */
  readonly time?: RegExp;
}

/** Sets an exam up on screen, starts it and waits for its first question. */
export async function startExam(page: Page, { length = 60, time }: Setup = {}): Promise<void> {
  await page.goto('/exam');
  await page.getByRole('radio', { name: new RegExp(`^${length} questions`) }).check();
  if (time !== undefined) await page.getByRole('radio', { name: time }).check();
  await page.getByRole('button', { name: 'Start exam' }).click();
  await expectQuestion(page, 1, length);
}

export async function expectQuestion(page: Page, number: number, count: number): Promise<void> {
  await expect(heading(page)).toHaveText(`Question ${number} of ${count}`);
}

export function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** The radio button or check box of an option. */
export function option(page: Page | Locator, id: string): Locator {
  return page.locator(`.choice input[value="${id}"]`);
}

export async function choose(page: Page | Locator, options: readonly string[]): Promise<void> {
  for (const id of options) await option(page, id).check();
}

/** The same by the keys of the letters that the options have on this form. */
export async function chooseByKey(
  page: Page,
  { optionOrder }: FormItem,
  options: readonly string[],
): Promise<void> {
  for (const id of options) {
    await page.keyboard.press('abcdefgh'.charAt(optionOrder.indexOf(id)));
    await expect(option(page, id)).toBeChecked();
  }
}

/** What one question shows: the options in their order, and what has been done with them. */
export interface ShownItem {
  readonly stem: string;
  readonly options: readonly string[];
  readonly chosen: readonly string[];
  readonly struck: readonly string[];
  readonly flagged: boolean;
}

export function shownItem(page: Page): Promise<ShownItem> {
  return page.locator('main').evaluate((main) => {
    const choices = [...main.querySelectorAll('.choice')];
    const valueOf = (choice: Element) => choice.querySelector('input')?.value ?? '';
    const isPressed = (button: Element | null) => button?.getAttribute('aria-pressed') === 'true';
    const flag = [...main.querySelectorAll('button')].find((button) =>
      button.textContent.startsWith('Flag'),
    );
    return {
      stem: main.querySelector('.prose')?.textContent ?? '',
      options: choices.map(valueOf),
      chosen: choices.filter((choice) => choice.querySelector('input')?.checked).map(valueOf),
      struck: choices
        .filter((choice) => isPressed(choice.querySelector('.choice-strike')))
        .map(valueOf),
      flagged: isPressed(flag ?? null),
    };
  });
}

/** Goes through all questions from the first one by the key for the next. */
export async function walkExam(
  page: Page,
  count: number,
  visit: (place: number) => Promise<void>,
): Promise<void> {
  await page.goto('/exam/run?q=1');
  for (let place = 0; place < count; place += 1) {
    await expectQuestion(page, place + 1, count);
    await visit(place);
    if (place + 1 < count) await page.keyboard.press('n');
  }
}

/** Finishes the exam from whatever question is shown and waits for the result. */
export async function finishExam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review answers' }).click();
  await expect(heading(page)).toHaveText('Review your answers');
  await page.getByRole('button', { name: 'Finish exam' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish exam' }).click();
  await expect(heading(page)).toHaveText(/^\d+ of \d+ right$/);
}
