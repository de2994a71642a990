import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { readContent } from './support/content.ts';
import { heading, startExam } from './support/exam.ts';
import { becomeLearner, savedAnswer } from './support/learner.ts';
import { expect, test } from './support/test.ts';

/** A word that stands in the reasons of one item and, like any word that begins like it, nowhere else. */
function onlyInReasons() {
  const content = readContent();
  const counts = new Map<string, number>();
  for (const [start] of JSON.stringify(content)
    .toLowerCase()
    .matchAll(/\b[a-z]{5}/g)) {
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const isAlone = (word: string) => counts.get(word.slice(0, 5)) === 1;
  for (const item of content.items) {
    for (const { rationale } of item.options) {
      const word = rationale
        .toLowerCase()
        .match(/\b[a-z]{8,}\b/g)
        ?.find(isAlone);
      if (word !== undefined) return { item, word };
    }
  }
  throw new Error('No reason has a word of its own.');
}

const { item, word } = onlyInReasons();

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) =>
  page.getByRole('searchbox', { name: 'Notes, questions, terms, commands, policy lab' });
const hits = (page: Page, kind: string) =>
  page.getByRole('region', { name: kind }).getByRole('listitem');

async function openByKey(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

test('a slip of the pen still finds the note, and keys alone lead to it and back', async ({
  page,
}) => {
  await page.goto('/study');
  const link = page.getByRole('link', { name: 'Practice', exact: true });
  await link.focus();
  await openByKey(page);
  await page.keyboard.type('kubproxy replacment');
  await expect(hits(page, 'Glossary').first()).toContainText('kube-proxy replacement');
  await expect(page.locator('.search-hit mark').first()).toBeVisible();

  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.search-hit a').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.search-hit a').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link).toBeFocused();

  await openByKey(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary#kube-proxy-replacement$/);
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('#kube-proxy-replacement')).toBeFocused();

  // From one place of a page to another.
  await openByKey(page);
  await page.keyboard.type('toFQDN');
  await expect(hits(page, 'Glossary').first()).toContainText('toFQDNs');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('#tofqdns')).toBeFocused();
});

test('finds commands, missions and sections under their own headings', async ({ page }) => {
  await page.goto('/search?q=cilium-dbg+bpf+lb+list');
  await expect(hits(page, 'Commands').first().getByRole('link')).toHaveText(
    'cilium-dbg bpf lb list',
  );
  await field(page).fill('star wars');
  await expect(hits(page, 'Policy lab').first()).toBeVisible();
  await field(page).fill('cluster pool');
  await expect(hits(page, 'Notes').first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=cluster\+pool$/);
});

test('the search page keeps its words in the address', async ({ page }) => {
  await page.goto('/search');
  await field(page).fill('toFQDN');
  await expect(hits(page, 'Glossary').first()).toContainText('toFQDNs');
  await page.reload();
  await expect(field(page)).toHaveValue('toFQDN');
  await expect(hits(page, 'Glossary').first()).toContainText('toFQDNs');
});

test('says how much was found, after a pause, and what to try when there is nothing', async ({
  page,
}) => {
  await page.goto('/search?q=vxlan');
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(/^\d+ results\.$/);
  await field(page).fill('msqueradngs');
  await expect(status).toHaveText('Nothing has these words.');
  await page.getByRole('button', { name: 'masquerading' }).click();
  await expect(field(page)).toHaveValue('masquerading');
  await expect(status).toHaveText(/^\d+ results\.$/);
});

test('a question leads to itself, and is found by its reasons only once it is answered', async ({
  page,
}) => {
  const address = `/search?q=${word}`;
  const own = page.locator(`.search-hit a[href$="/practice/new?question=${item.id}"]`);

  await page.goto(address);
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/./);
  await expect(own).toHaveCount(0);

  await becomeLearner(page, { answers: [savedAnswer(item)], attempts: [] });
  await page.goto(address);
  await own.first().click();
  await expect(heading(page)).toHaveText('Question 1 of 1');
});

test('says nothing while an exam runs', async ({ page }) => {
  await startExam(page, { length: 15 });
  await page.keyboard.press('/');
  await expect(dialog(page)).toContainText('There is no search while your exam runs');
  await expect(field(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText('Question 1 of 15');
  await page.goto('/search?q=vxlan');
  await expect(page.getByText('There is no search while your exam runs')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the exam' }).click();
  await expect(heading(page)).toHaveText('Question 1 of 15');
});

test('every key of the list is shown by "?", and none works once they are switched off', async ({
  page,
}) => {
  await page.goto('/settings');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await page.keyboard.press('?');
  await expect(keys.getByRole('row').filter({ has: page.locator('kbd') })).toHaveCount(9);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await heading(page).focus();
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(field(page)).toBeFocused();
});

test('a slash stays a slash in text fields and in the policy editor', async ({ page }) => {
  await page.goto('/glossary');
  await page.getByLabel('Filter').fill('a');
  await page.getByLabel('Filter').press('/');
  await expect(page.getByLabel('Filter')).toHaveValue('a/');
  await page.goto('/lab/own');
  await page.getByRole('textbox', { name: /polic/i }).first().click();
  await page.keyboard.type('# and/or?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const width of [320, 1440]) {
  test(`has no fault that axe can find and fits at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const expectFit = async () => {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await expectNoAxeViolations(page);
    };
    await page.goto('/study');
    await openByKey(page);
    await expectFit();
    await page.keyboard.type('hubble');
    await expect(hits(page, 'Commands').first()).toBeVisible();
    await expectFit();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await expectFit();
    await page.goto('/search?q=msqueradngs');
    await expect(page.getByRole('button', { name: 'masquerading' })).toBeVisible();
    await expectFit();
  });
}
