import type { Locator, Page } from '@playwright/test';
import { readContent } from './support/content.ts';
import { heading } from './support/exam.ts';
import { settledTopOf, topOf } from './support/place.ts';
import { expect, test } from './support/test.ts';

const { key, note } = readContent().modules[0]!.competencies[0]!;
const middle = note.sections.at(-3)!;

// As in browsers that do not hold on to what is on the screen: Chromium would come back by itself, now and then.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      for (const element of [document.documentElement, document.body])
        element.style.overflowAnchor = 'none';
    }),
  );
});

test('Back and Forward lead to the line that was being read', async ({ page }) => {
  await page.goto(`/study/${key}`);
  const section = sectionHeading(page);
  const onNote = await scrollTo(section, 150);
  await follow(page, 'Glossary');
  await expect(heading(page)).toHaveText('Glossary');
  const term = page.getByRole('heading', { level: 3 }).nth(12);
  const inGlossary = await scrollTo(term, 220);

  await page.goBack();
  await expect(heading(page)).toHaveText(note.title);
  await expectPlace(section, onNote);
  await page.goForward();
  await expect(heading(page)).toHaveText('Glossary');
  await expectPlace(term, inGlossary);
});

test('Back leads to the line that was being read, also after the next page was opened anew', async ({
  page,
}) => {
  await page.goto(`/study/${key}`);
  const section = sectionHeading(page);
  const before = await scrollTo(section, 150);
  await follow(page, 'Glossary');
  await expect(heading(page)).toHaveText('Glossary');
  await page.reload();

  await page.goBack();
  await expect(heading(page)).toHaveText(note.title);
  await expectPlace(section, before);
});

for (const damaged of ['{', '{"0":1}'])
  test(`Back leads to the line that was being read, whatever was saved of places before: ${damaged}`, async ({
    page,
  }) => {
    await page.addInitScript((text) => {
      sessionStorage.setItem('beeline/places', text);
      history.replaceState({ place: 0 }, '');
    }, damaged);
    await page.goto(`/study/${key}`);
    const section = sectionHeading(page);
    const before = await scrollTo(section, 150);
    await follow(page, 'Glossary');
    await expect(heading(page)).toHaveText('Glossary');

    await page.goBack();
    await expect(heading(page)).toHaveText(note.title);
    await expectPlace(section, before);
  });

test('Back leads to the place at which a link within a note was followed', async ({ page }) => {
  await page.goto(`/study/${key}`);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const before = await scrollTo(contents, 60);
  await contents.getByText(middle.heading).click();
  await expect(sectionHeading(page)).toBeInViewport();

  await page.goBack();
  await expectPlace(contents, before);
});

test('who scrolls on after going Back is not taken back again', async ({ page }) => {
  await page.goto(`/study/${key}`);
  const section = sectionHeading(page);
  await scrollTo(section, 150);
  await follow(page, 'Glossary');
  await expect(heading(page)).toHaveText('Glossary');
  await page.goBack();
  await expect(section).toBeInViewport();

  await page.mouse.wheel(0, -400);
  await expect(section).not.toBeInViewport();
  await page
    .getByText(/^Try first/)
    .first()
    .evaluate((element) => (element as HTMLElement).click());
  await expect(page.getByText('These answers do not count')).toBeVisible();
  await expect(section).not.toBeInViewport();
});

function sectionHeading(page: Page): Locator {
  return page.getByRole('heading', { level: 2, name: middle.heading, exact: true });
}

/** Follows a link wherever it stands, as with the keyboard from a list of links: the page is not scrolled to it. */
async function follow(page: Page, name: string): Promise<void> {
  await page
    .getByRole('link', { name, exact: true })
    .first()
    .evaluate((link: HTMLElement) => link.click());
}

/** @returns how far below the top of the window the element is, in pixels, once that stays */
async function scrollTo(element: Locator, top: number): Promise<number> {
  await element.evaluate((node, wanted) => {
    scrollBy({ top: node.getBoundingClientRect().top - wanted, behavior: 'instant' });
  }, top);
  return settledTopOf(element);
}

async function expectPlace(element: Locator, top: number): Promise<void> {
  await expect.poll(async () => Math.abs((await topOf(element)) - top)).toBeLessThan(2);
}
