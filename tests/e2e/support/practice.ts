import { expect, type Page } from '@playwright/test';
import { heading } from './exam.ts';
import { savedData, type FormItem } from './storage.ts';

interface Round {
  readonly id: string;
  readonly startedAt: number;
  readonly items: readonly FormItem[];
}

/** Starts a round of practice and waits for its first question. */
export async function startPractice(page: Page, query: string): Promise<void> {
  await page.goto(`/practice/new?${query}`);
  await expect(heading(page)).toHaveText(/^Question 1 of \d+$/);
}

/** The items of the newest round, in order. */
export async function newestRound(page: Page): Promise<readonly FormItem[]> {
  const rounds = await savedData<Round>(page, 'practice/');
  const [newest] = rounds.sort((a, b) => b.startedAt - a.startedAt);
  if (newest === undefined) throw new Error('No round of practice has been started');
  return newest.items;
}

/** Chooses the first options that the question allows, and has the answer checked. */
export async function answerAnything(page: Page): Promise<void> {
  const inputs = page.locator('.choice input');
  const isMultiple = (await inputs.first().getAttribute('type')) === 'checkbox';
  const words = await page.locator('.choices > p').innerText();
  const count = isMultiple ? ({ 'Choose two.': 2, 'Choose three.': 3 }[words] ?? 1) : 1;
  for (let place = 0; place < count; place += 1) await inputs.nth(place).check();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^(Right|Not right)$/ })).toBeVisible();
}

export async function answerPractice(page: Page, count: number): Promise<void> {
  for (let answered = 0; answered < count; answered += 1) {
    await answerAnything(page);
    await page.getByRole('button', { name: /^(Next question|See how it went)$/ }).click();
  }
}
