import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test as bare, type Page } from '@playwright/test';
import { manyAnswers } from '../support/many-answers.ts';
import { readContent } from './support/content.ts';
import { heading } from './support/exam.ts';
import { newestRound } from './support/practice.ts';
import { loggedAnswers, writeLog } from './support/storage.ts';
import { expect, test, untilAlive } from './support/test.ts';

const { modules, items } = readContent();
const [note] = modules[1]!.competencies;

/** The addresses that the build wrote a page for. */
function prerenderedPaths(): string[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !/^(404|shell)\.html$/.test(file))
    .map((file) => join('/', file.slice(0, -'.html'.length)).replace(/^\/index$/, '/'));
}

/** Opens every page in turn; the guards of `test` fail when React finds another page than it would have made. */
async function openAll(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; startTime: number }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        shifts.push({ value: entry.value, startTime: entry.startTime });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const paths = prerenderedPaths();
  expect(paths.length).toBeGreaterThan(50);
  const shifts: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const values = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      // A busy browser paints a page of which it has read half; a line then grows with its next words.
      const { domInteractive } = navigation as PerformanceNavigationTiming;
      const { shifts } = window as unknown as { shifts: { value: number; startTime: number }[] };
      return shifts.filter(({ startTime }) => startTime > domInteractive).map(({ value }) => value);
    });
    shifts.push(...values.map((value) => `${path} moved by ${value}`));
  }
  expect(shifts).toEqual([]);
}

test('every prerendered page comes alive as it is, and nothing on it moves, for a newcomer', async ({
  page,
}) => {
  test.slow();
  await openAll(page);
});

test('every prerendered page comes alive, and nothing on it moves, for a learner with 200 answers', async ({
  page,
}) => {
  test.slow();
  await writeLog(page, manyAnswers(items, 200, Date.now() - 60_000));
  await openAll(page);
});

test('each style sheet is loaded once, and not in another order later, which would change what wins', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.css')) loaded.push(pathname);
  });
  await page.goto(`/study/${modules[0]!.id}/cheat-sheet`);
  await untilAlive(page);
  const inPage = await page
    .locator('link[rel="stylesheet"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(loaded).toEqual(inPage);
  expect(inPage.length).toBeGreaterThan(1);
  await page.getByRole('link', { name: 'Study', exact: true }).first().click();
  await expect(heading(page)).toHaveText('Study');
  expect(new Set(loaded).size).toBe(loaded.length);
});

bare.describe('without any script', () => {
  bare.use({ javaScriptEnabled: false });

  bare('a note is read whole, with its pictures and links', async ({ page }) => {
    await page.goto(`/study/${note!.key}`);
    await expect(heading(page)).toHaveText(note!.note.title);
    for (const { heading: name } of note!.note.sections)
      await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    await page.getByRole('link', { name: modules[1]!.title, exact: true }).first().click();
    await expect(heading(page)).toHaveText(modules[1]!.title);
  });

  bare('every page has a title, a description and its one right address', async ({ page }) => {
    const titles = new Set<string>();
    const paths = prerenderedPaths();
    for (const path of paths) {
      await page.goto(path);
      titles.add(await page.title());
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\w{3}/);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
        'href',
        new RegExp(`^https?://[^/]+${path}$`),
      );
    }
    expect(titles.size).toBe(paths.length);
  });
});

bare.describe('with the rules that stand in it', () => {
  type Look = Readonly<Record<string, string>>;
  /** What every element looks like, hidden ones and what stands before and after them included. */
  const looks = (page: Page): Promise<Look[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('body, body *')].flatMap((element) =>
        [null, '::before', '::after', '::marker'].map((part) => {
          const style = getComputedStyle(element, part);
          const values = [...style].map((name) => [name, style.getPropertyValue(name)]);
          return {
            element: `${element.tagName}.${element.classList.value}${part ?? ''}`,
            ...Object.fromEntries(values),
          };
        }),
      ),
    );
  const changes = (before: readonly Look[], after: readonly Look[]): string[] =>
    before.flatMap((look, index) =>
      Object.entries(look)
        .filter(([name, value]) => after[index]?.[name] !== value)
        .map(([name, value]) => `${look.element} ${name}: ${value}, ${after[index]?.[name]}`),
    );

  for (const path of ['/', '/study', `/study/${note!.key}`, '/practice/new', '/settings', '/lab'])
    for (const media of ['screen', 'print'] as const)
      bare(`${path} looks on ${media} as it does with whole style sheets`, async ({ page }) => {
        await page.route('**/assets/*.js', (route) => route.abort());
        await page.emulateMedia({ media });
        await page.goto(path);
        const before = await looks(page);
        await page.evaluate(async () => {
          const links = document.querySelectorAll<HTMLLinkElement>('link[data-later]');
          if (links.length === 0) throw new Error('No style sheet is left to load');
          for (const link of links) {
            link.disabled = false;
            await new Promise((done) => link.addEventListener('load', done));
          }
        });
        const after = await looks(page);
        expect(changes(before, after).slice(0, 20)).toEqual([]);
      });
});

bare.describe('before the scripts have arrived', () => {
  /** Holds every script back until the returned function is called. */
  async function holdScripts(page: Page): Promise<() => void> {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/*.js', async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  bare('an answer to the first question is taken, checked and kept', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/practice/new?length=10', { waitUntil: 'commit' });
    await expect(heading(page)).toHaveText('Question 1 of 10');
    const second = page.locator('.choice input').nth(1);
    await second.check();
    await page.getByRole('button', { name: 'Check answer' }).click();
    release();
    await expect(page.locator('h2', { hasText: /^(Right|Not right)$/ })).toBeVisible();
    const [answer] = await loggedAnswers(page);
    const [first] = await newestRound(page);
    expect(answer).toMatchObject({ item: first!.id, response: [first!.optionOrder[1]] });
    await expect(page).toHaveURL(/\/practice\/run\/\w+\?q=1$/);
  });

  bare('a choice stays chosen, with the focus on it', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/practice/new', { waitUntil: 'commit' });
    await page.locator('.choice input').nth(2).click();
    release();
    await untilAlive(page);
    await expect(page.locator('.choice input').nth(2)).toBeChecked();
    await expect(page.locator('.choice input').nth(2)).toBeFocused();
    await expect(page.locator('.choice').nth(2)).toHaveAttribute('data-chosen', 'true');
  });

  bare('the questions of a section open', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto(`/study/${note!.key}`, { waitUntil: 'commit' });
    await page
      .getByText(/^Check yourself: /)
      .first()
      .click();
    release();
    await expect(page.locator('.check-items').first()).toBeVisible();
  });

  bare('a term that was opened stays open', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto(`/study/${note!.key}`, { waitUntil: 'commit' });
    await page.locator('.term').first().click();
    await expect(page.locator('.term-popover:popover-open')).toBeVisible();
    release();
    await untilAlive(page);
    await expect(page.locator('.term-popover:popover-open')).toBeVisible();
  });

  bare('a back-up that was chosen is read', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/settings', { waitUntil: 'commit' });
    await page.locator('input[type="file"]').setInputFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from('[]'),
    });
    release();
    await expect(page.locator('.problem')).toContainText('no back-up of Beeline');
  });

  bare(
    'a learner who comes back is shown nothing that is meant for a newcomer',
    async ({ page }) => {
      await writeLog(page, manyAnswers(items, 30, Date.now() - 60_000));
      const release = await holdScripts(page);
      await page.goto('/', { waitUntil: 'commit' });
      await expect(page.getByRole('link', { name: 'Study', exact: true })).toBeVisible();
      await expect(page.getByText('Answer ten questions')).toBeHidden();
      release();
      await expect(heading(page)).toHaveText('Where you stand');
    },
  );

  bare('a round that is asked for by topic is not mistaken for the first one', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/practice/new?domains=ebpf&length=4', { waitUntil: 'commit' });
    await expect(heading(page)).toBeHidden();
    release();
    await expect(heading(page)).toHaveText('Question 1 of 4');
  });
});
