import { type Locator, type Page } from '@playwright/test';
import { plainWords, readContent, type ContentTerm } from './support/content.ts';
import { heading } from './support/exam.ts';
import { expect, test } from './support/test.ts';

const { modules, glossary } = readContent();

/** A section that explains several terms, and its note. */
const { note: noteKey, section } = modules
  .flatMap(({ competencies }) => competencies)
  .flatMap(({ key, note }) => note.sections.map((section) => ({ note: key, section })))
  .find(({ section }) => section.terms.length >= 3)!;

const [first, second] = section.terms.map((anchor) =>
  glossary.terms.find((term) => term.anchor === anchor)!,
) as [ContentTerm, ContentTerm];

/** The words of a term in the section, and the note that they open. */
function term(page: Page, { anchor, name }: ContentTerm): { word: Locator; note: Locator } {
  const id = `term-${section.anchor}-${anchor}`;
  return {
    word: page.locator(`button[popovertarget="${id}"]`),
    note: page.getByRole('note', { name }).and(page.locator(`[id="${id}"]`)),
  };
}

test.beforeEach(async ({ page }) => {
  await page.goto(`/study/${noteKey}`);
  await expect(term(page, first).word).toBeVisible();
});

test('every term of a section is a button in its sentence, once in the section', async ({
  page,
}) => {
  const part = page.getByRole('region', { name: section.heading, exact: true });
  await expect(part.locator('.term')).toHaveCount(section.terms.length);
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  await expect(term(page, first).word).toHaveAccessibleDescription(
    new RegExp(
      plainWords(first.definition)
        .slice(0, 20)
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    ),
  );
});

test('a press opens the definition, another press or one elsewhere closes it', async ({ page }) => {
  const { word, note } = term(page, first);
  await word.click();
  await expect(note).toBeVisible();
  await expect(note).toContainText(plainWords(first.definition));
  await word.click();
  await expect(note).toBeHidden();
  await word.click();
  await expect(note).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(note).toBeHidden();
});

test('a tap opens and closes the definition', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 320, height: 640 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(`/study/${noteKey}`);
  for (const { word, note } of [term(page, first), term(page, second)]) {
    await word.tap();
    await expect(note).toBeVisible();
    const box = (await note.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    await page.touchscreen.tap(2, 2);
    await expect(note).toBeHidden();
  }
  await context.close();
});

test('by keyboard: Enter opens, Tab leads to the glossary, Escape closes and gives focus back', async ({
  page,
}) => {
  const { word, note } = term(page, first);
  await word.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(word).toBeFocused();
  await page.keyboard.press('Space');
  await expect(note).toBeVisible();

  await page.keyboard.press('Tab');
  const link = note.getByRole('link', { name: 'In the glossary' });
  await expect(link).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(word).toBeFocused();
  // Focus that came back opens nothing.
  await page.waitForTimeout(600);
  await expect(note).toBeHidden();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/glossary#${first.anchor}`);
  await expect(heading(page)).toHaveText(glossary.title);
  const entry = page.getByRole('heading', { level: 3, name: first.name, exact: true });
  await expect(entry).toBeFocused();
  await expect(entry).toBeInViewport();
});

test('focus that rests on a term opens its definition, and closes it as it moves on', async ({
  page,
}) => {
  const { word, note } = term(page, first);
  await word.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(word).toBeFocused();
  await expect(note).toBeVisible();
  // It is open already: Enter keeps it.
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(note).toBeHidden();
});

test('a mouse that rests on a term opens its definition, which stays while the mouse is on it', async ({
  page,
}) => {
  const { word, note } = term(page, first);
  await word.hover();
  await expect(note).toBeVisible();
  await note.hover();
  await page.waitForTimeout(500);
  await expect(note).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(note).toBeHidden();

  await word.hover();
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await page.waitForTimeout(600);
  await expect(note).toBeHidden();
});

test('a mouse that passes over a term opens nothing, and a press keeps what hovering opened', async ({
  page,
}) => {
  const { word, note } = term(page, first);
  await word.hover();
  await page.mouse.move(2, 2);
  await page.waitForTimeout(600);
  await expect(note).toBeHidden();

  await word.hover();
  await expect(note).toBeVisible();
  await word.click();
  await page.mouse.move(2, 2);
  await page.waitForTimeout(600);
  await expect(note).toBeVisible();
});

test('only one definition is open at a time', async ({ page }) => {
  const [one, other] = [term(page, first), term(page, second)];
  await one.word.hover();
  await expect(one.note).toBeVisible();
  // Not at the word: the open note may cover it.
  await other.word.dispatchEvent('click');
  await expect(other.note).toBeVisible();
  await expect(one.note).toBeHidden();
});

test('lines with terms are as high as lines without', async ({ page }) => {
  const heights = await page.locator('.prose > p:has(.term)').evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const withTerms = paragraph.getBoundingClientRect().height;
      const lines = withTerms / Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      return Math.abs(lines - Math.round(lines));
    }),
  );
  expect(heights.length).toBeGreaterThan(0);
  expect(Math.max(...heights)).toBeLessThan(0.05);
});

for (const [browser, prepare] of [
  ['a browser that anchors notes by itself', () => Promise.resolve()],
  ['a browser that does not', forgetAnchors],
] as const) {
  test(`in ${browser} every note stands at its word, inside a narrow window`, async ({ page }) => {
    await prepare(page);
    await page.setViewportSize({ width: 320, height: 500 });
    await page.goto(`/study/${noteKey}`);
    await expect(term(page, first).word).toBeVisible();
    const misplaced = await page.locator('.term').evaluateAll(async (words) => {
      const names: (string | null)[] = [];
      for (const [place, word] of words.entries()) {
        // In turn near the upper edge, in the middle and near the lower edge of the window.
        const block = (['start', 'center', 'end'] as const)[place % 3];
        word.scrollIntoView({ ...(block && { block }), behavior: 'instant' });
        (word as HTMLElement).click();
        const note = document.querySelector('.term-popover:popover-open')!;
        await new Promise((resolve) => setTimeout(resolve, 50));
        const [at, box] = [word.getBoundingClientRect(), note.getBoundingClientRect()];
        const isInside =
          box.left >= 0 && box.right <= 320 && box.top >= 0 && box.bottom <= innerHeight;
        const distance = Math.min(Math.abs(box.top - at.bottom), Math.abs(at.top - box.bottom));
        if (!isInside || distance > 12) names.push(word.textContent);
        (word as HTMLElement).click();
      }
      return names;
    });
    expect(misplaced).toEqual([]);
  });
}

/** Takes CSS anchor positioning away from the page. */
async function forgetAnchors(page: Page): Promise<void> {
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  // Styles that stand in a page cannot be changed, for the policy knows their hashes; the empty page takes them from files.
  await page.route('**/study/**', async (route) => {
    const shell = new URL('/shell.html', route.request().url()).href;
    await route.fulfill({ response: await route.fetch({ url: shell }) });
  });
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const css = (await response.text()).replaceAll('position-area', 'no-such-property');
    await route.fulfill({ response, body: css });
  });
}

test('on paper nothing shows that a term is one', async ({ page }) => {
  const { word, note } = term(page, first);
  await word.click();
  await page.emulateMedia({ media: 'print' });
  await expect(note).toBeHidden();
  expect(await word.evaluate((button) => getComputedStyle(button).textDecorationLine)).toBe('none');
});

test('the glossary lists every term with its definition and the sections that have it', async ({
  page,
}) => {
  await page.goto('/study');
  await page.getByRole('main').getByRole('link', { name: 'Glossary' }).click();
  await expect(heading(page)).toHaveText(glossary.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('.glossary-entry h3')).toHaveText(
    glossary.terms.map(({ name }) => name),
  );

  const last = glossary.terms.at(-1)!;
  const letter = last.name.charAt(0).toUpperCase();
  await page
    .getByRole('navigation', { name: 'Letters' })
    .getByRole('link', { name: letter, exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: letter, exact: true })).toBeInViewport();

  const [place] = last.places;
  const entry = page.getByRole('article', { name: last.name });
  await expect(entry).toContainText(plainWords(last.definition));
  await entry.getByRole('link', { name: place!.heading, exact: true }).click();
  await expect(page).toHaveURL(`/study/${place!.competency}#${place!.anchor}`);
  await expect(page.getByRole('heading', { level: 2, name: place!.heading })).toBeFocused();
});

test('the filter of the glossary finds terms by name and by other spellings', async ({ page }) => {
  await page.goto('/glossary');
  const { name, also } = glossary.terms.find((term) => term.also.length > 0)!;
  await page.getByLabel('Filter').fill(also[0]!.toUpperCase());
  await expect(page.getByRole('heading', { level: 3, name, exact: true })).toBeVisible();
  await expect(
    page.getByText(new RegExp(`^\\d+ of ${glossary.terms.length} terms$`)),
  ).toBeVisible();
  await page.getByLabel('Filter').fill('no such term');
  await expect(page.locator('.glossary-entry')).toHaveCount(0);
  await page.getByLabel('Filter').fill('');
  await expect(page.locator('.glossary-entry')).toHaveCount(glossary.terms.length);
});
