import { generateItem } from '../../src/core/generated/generate-item.ts';
import { isGenerated } from '../../src/core/generated/generated-id.ts';
import { asItemId } from '../../src/core/base/ids.ts';
import { chooseByKey, expectQuestion, finishExam, heading, walkExam } from './support/exam.ts';
import { newestRound, startPractice } from './support/practice.ts';
import { loggedAnswers, runningForm, scope } from './support/storage.ts';
import { expect, test } from './support/test.ts';

function keyOf(id: string): readonly string[] {
  const item = generateItem(asItemId(id));
  if (!item) throw new Error(`${id} is not made any more`);
  return item.answer.key;
}

test('a round of generated questions is chosen and answered by keyboard', async ({ page }) => {
  await page.goto('/practice');
  await page.getByRole('radio', { name: /^Generated policy questions/ }).check();
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await page.getByRole('button', { name: 'Start with 5 questions' }).press('Enter');
  await expectQuestion(page, 1, 5);
  const items = await newestRound(page);
  expect(items.every(({ id }) => isGenerated(id))).toBe(true);
  for (const [place, item] of items.entries()) {
    await expectQuestion(page, place + 1, 5);
    await chooseByKey(page, item, keyOf(item.id));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Right', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(heading(page)).toHaveText('5 of 5 right');
  expect(await loggedAnswers(page)).toHaveLength(5);
});

test('a mock exam takes generated questions when asked to, and marks them there and in the result', async ({
  page,
}) => {
  await page.goto('/exam');
  await page.getByRole('radio', { name: /^30 questions/ }).check();
  await page.getByRole('checkbox', { name: /^Generated policy questions too/ }).check();
  await page.getByRole('button', { name: 'Start exam' }).click();
  await expectQuestion(page, 1, 30);
  const form = await runningForm(page);
  const made = form.filter(({ id }) => isGenerated(id));
  // Network policy has 5 of 30 questions; at most half of them are generated.
  expect(made).toHaveLength(2);
  await walkExam(page, 30, async (place) => {
    const item = form[place]!;
    await expect(page.getByText('Generated question')).toHaveCount(isGenerated(item.id) ? 1 : 0);
    if (isGenerated(item.id)) await chooseByKey(page, item, keyOf(item.id));
  });
  await finishExam(page);
  await page.getByRole('radio', { name: /^All/ }).check();
  const marked = page.locator('.attempt-item', { hasText: '(generated)' });
  await expect(marked).toHaveCount(2);
  await marked.first().locator('summary').click();
  await expect(marked.first().getByText('Right, and your answer')).toBeVisible();
});

test('a generated question that was missed and flagged comes back as it was', async ({ page }) => {
  await page.goto('/practice/new?pool=generated&length=1');
  await expectQuestion(page, 1, 1);
  const [item] = await newestRound(page);
  const key = keyOf(item!.id);
  const wrong = page
    .locator('.choice input')
    .nth(item!.optionOrder.findIndex((id) => !key.includes(id)));
  await wrong.check();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  for (const pool of ['missed', 'flagged', 'never-right']) {
    await page.goto(`/practice/new?pool=${pool}&length=20`);
    await expectQuestion(page, 1, 1);
    expect((await newestRound(page)).map(({ id }) => id)).toEqual([item!.id]);
  }
  await page.goto('/review');
  const list = page.getByRole('region', { name: /^Never right/ });
  await list.getByText(/^Which questions/).click();
  await expect(list.getByRole('link', { name: /^Read: / })).toBeVisible();
});

test('a saved round loses only the questions that nobody can make any more', async ({ page }) => {
  await startPractice(page, 'pool=generated&length=3');
  const [, , sound] = await newestRound(page);
  await page.evaluate((prefix) => {
    const [key, text] = Object.entries(localStorage).find(([key]) => key.startsWith(prefix))!;
    const record = JSON.parse(text as string) as { data: { items: object[] } };
    const { items } = record.data;
    items[0] = { ...items[0], id: 'policy-flows/99/handmade' };
    items[1] = { ...items[1], id: 'np-withdrawn', competency: 'network-policy/withdrawn' };
    localStorage.setItem(key, JSON.stringify(record));
  }, `${scope}practice/`);
  await page.reload();
  for (const count of [3, 2]) {
    await expectQuestion(page, 1, count);
    await expect(page.getByText('This question has been withdrawn')).toBeVisible();
    await page.getByRole('button', { name: 'Next question' }).click();
  }
  await expectQuestion(page, 1, 1);
  await chooseByKey(page, sound!, keyOf(sound!.id));
  await page.getByRole('button', { name: 'Check answer' }).click();
  await page.getByRole('button', { name: 'See how it went' }).click();
  await expect(heading(page)).toHaveText('1 of 1 right');
});
