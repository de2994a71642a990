import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the target has focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 200; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Two hundred presses of Tab did not reach the target');
}

/** Walks to a link or a button by Tab and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Chooses as many options as the question wants, without its shortcuts. */
export async function chooseByTab(page: Page, question: Page | Locator): Promise<void> {
  const inputs = question.locator('.choice input');
  const words = await question.locator('.choices > p').innerText();
  const count = { 'Choose one.': 1, 'Choose two.': 2, 'Choose three.': 3 }[words] ?? 1;
  for (let place = 0; place < count; place += 1) {
    await tabTo(page, inputs.nth(place));
    await page.keyboard.press('Space');
    await expect(inputs.nth(place)).toBeChecked();
  }
}
