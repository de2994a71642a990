import type { Browser, Page } from '@playwright/test';
import { probeFile } from './measure-load.ts';
import type { InputEvent } from './page-probe.d.ts';
import { openOnPhone } from './phone.ts';

/** What a learner does with a question. */
export type Act = 'choose' | 'check' | 'next';

/** The longest event of each act in one round: milliseconds from input to paint, 0 when all were under 16. */
export type LongestEvents = Readonly<Record<Act, number>>;

const QUESTIONS = 10;

/**
 * Answers ten questions on the phone with real clicks.
 *
 * @param url of a round of ten or more: ours, or that of a floor
 */
export async function measureAnswers(browser: Browser, url: string): Promise<LongestEvents> {
  const { context, page } = await openOnPhone(browser, probeFile);
  try {
    await page.goto(url);
    for (let place = 1; place <= QUESTIONS; place += 1) await answer(page, place);
    // Entries of the last click come with the frame after it.
    await page.waitForTimeout(300);
    const { acts, events } = await page.evaluate(() => window.beelineBench.seen);
    return longestByAct(acts, events);
  } finally {
    await context.close();
  }
}

async function answer(page: Page, place: number): Promise<void> {
  await page.getByRole('heading', { level: 1, name: `Question ${place} of` }).waitFor();
  const options = page.locator('main fieldset label');
  await options.first().waitFor();
  const words = (await page.locator('main fieldset').first().textContent()) ?? '';
  const count = words.includes('Choose three.') ? 3 : words.includes('Choose two.') ? 2 : 1;
  for (let choice = 0; choice < count; choice += 1) {
    // The probe has already clicked the first option of the first question.
    if (await options.nth(choice).locator('input').isChecked()) continue;
    await act(page, 'choose', () => options.nth(choice).click());
  }
  await act(page, 'check', () => page.locator('main form button[type=submit]').click());
  const next = page.getByRole('button', { name: /^(Next question|See how it went)$/ });
  await act(page, 'next', () => next.click());
}

async function act(page: Page, label: Act, click: () => Promise<void>): Promise<void> {
  await page.evaluate((name) => window.beelineBench.say(name), label);
  await click();
}

/** An event belongs to the latest act that was said before it. */
export function longestByAct(
  acts: readonly { readonly label: string; readonly at: number }[],
  events: readonly InputEvent[],
): LongestEvents {
  const longest = { choose: 0, check: 0, next: 0 };
  for (const { startTime, duration } of events) {
    const label = acts.findLast(({ at }) => at <= startTime)?.label;
    if (label === 'choose' || label === 'check' || label === 'next') {
      longest[label] = Math.max(longest[label], duration);
    }
  }
  return longest;
}
