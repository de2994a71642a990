import { type Page } from '@playwright/test';
import { readContent } from './support/content.ts';
import { heading } from './support/exam.ts';
import { expect, test } from './support/test.ts';

const { modules } = readContent();

async function openSheet(page: Page, domain: string, title: string): Promise<void> {
  await page.goto(`/study/${domain}/cheat-sheet`);
  await expect(heading(page)).toHaveText(title);
  await expect(page.locator('.cheat-sheet-section').first()).toBeVisible();
}

function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const { id, cheatSheet } of modules) {
  test(`the cheat sheet of ${id} prints on one sheet, and no table runs out of its column`, async ({
    page,
  }) => {
    await openSheet(page, id, cheatSheet.title);
    for (const format of ['A4', 'Letter'] as const) {
      expect(countPages(await page.pdf({ format })), format).toBe(1);
    }
    // The text of an A4 sheet is 192 mm wide, the margins of 9 mm taken off.
    await page.setViewportSize({ width: 726, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const tooWide = await page
      .locator('.cheat-sheet :is(table, pre)')
      .evaluateAll((blocks) =>
        blocks
          .filter((block) => block.scrollWidth > (block.parentElement?.clientWidth ?? 0))
          .map((block) => block.textContent),
      );
    expect(tooWide).toEqual([]);
  });
}

test('a sheet on paper has its title, the day of its facts, and nothing of the site', async ({
  page,
}) => {
  const { id, cheatSheet } = modules[0]!;
  await openSheet(page, id, cheatSheet.title);
  const foot = page.getByText(/ · Beeline · facts read \d{4}-\d\d-\d\d \(/);
  await expect(foot).toBeHidden();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(foot).toBeVisible();
  await expect(heading(page)).toBeVisible();
  for (const part of ['.site-header', '.site-footer', 'button', 'main a']) {
    for (const one of await page.locator(part).all()) await expect(one).toBeHidden();
  }
});

test('a sheet chosen dark on the screen is dark on white on paper', async ({ page }) => {
  const { id, cheatSheet } = modules[0]!;
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await openSheet(page, id, cheatSheet.title);
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await scheme()).toBe('dark');
  await page.emulateMedia({ media: 'print' });
  expect(await scheme()).toBe('light');
});

test('domain and notes lead to the sheet, whose button prints it', async ({ page }) => {
  const { id, title, cheatSheet, competencies } = modules[1]!;
  await page.goto(`/study/${competencies[0]!.key}`);
  await page.getByRole('link', { name: `Cheat sheet: ${title}` }).click();
  await expect(heading(page)).toHaveText(cheatSheet.title);
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(`${cheatSheet.title} · Beeline`);
  await page.goto(`/study/${id}`);
  await page.getByRole('link', { name: 'Cheat sheet', exact: true }).click();
  await expect(heading(page)).toHaveText(cheatSheet.title);
  for (const { heading: name } of cheatSheet.sections) {
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
});

test('on a narrow screen the tables of a sheet scroll, not the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { id, cheatSheet } of modules) {
    await openSheet(page, id, cheatSheet.title);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, id).toBe(0);
  }
});
