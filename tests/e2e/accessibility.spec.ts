import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { readContent } from './support/content.ts';
import { finishExam, heading, startExam } from './support/exam.ts';
import { becomeLearner, firstAnswers, savedAttempt } from './support/learner.ts';
import { answerAnything, answerPractice, startPractice } from './support/practice.ts';
import { expect, test } from './support/test.ts';

const [firstDomain] = readContent().modules;
const noteKey = firstDomain!.competencies[0]!.key;

async function openCheckYourself(page: Page): Promise<void> {
  await page.goto(`/study/${noteKey}`);
  await page
    .getByText(/^Check yourself: /)
    .first()
    .click();
  await expect(page.locator('.check-items').first()).toBeVisible();
}

async function openResult(page: Page): Promise<void> {
  await startExam(page, { length: 15 });
  await page.locator('.choice input').first().check();
  await finishExam(page);
  await page.getByRole('radio', { name: /^All/ }).check();
  await page.locator('.attempt-items summary').first().click();
  await expect(page.locator('.judged').first()).toBeVisible();
}

async function openFullProgress(page: Page): Promise<void> {
  await becomeLearner(page, {
    answers: firstAnswers(200),
    attempts: [savedAttempt(9, 40), savedAttempt(2, 48)],
  });
  await page.goto('/progress');
  await expect(page.locator('.chart').last()).toBeVisible();
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await expect(page.locator('main table').last()).toBeVisible();
}

/** Every screen in every state that looks different. */
const screens: readonly (readonly [name: string, open: (page: Page) => Promise<unknown>])[] = [
  ['the start page of a newcomer', (page) => page.goto('/')],
  [
    'the start page after some answers',
    async (page) => {
      await startPractice(page, 'length=4');
      await answerPractice(page, 3);
      await page.goto('/');
      await page.getByText('Show as a table').click();
    },
  ],
  ['the list of notes', (page) => page.goto('/study')],
  ['a domain', (page) => page.goto('/study/network-policy')],
  [
    'a note with a term explained',
    async (page) => {
      await page.goto(`/study/${noteKey}`);
      await page.locator('.term').first().click();
      await expect(page.locator('.term-popover:popover-open')).toBeVisible();
    },
  ],
  ['the glossary', (page) => page.goto('/glossary')],
  [
    'the glossary with a filter that finds nothing',
    async (page) => {
      await page.goto('/glossary');
      await page.getByLabel('Filter').fill('no such term');
      await expect(page.getByText('No term has these words.')).toBeVisible();
    },
  ],
  ['a cheat sheet', (page) => page.goto(`/study/${firstDomain!.id}/cheat-sheet`)],
  ['a note with an open question', openCheckYourself],
  [
    'a note with an answered question',
    async (page) => {
      await openCheckYourself(page);
      const form = page.locator('.check-items > li').first();
      const isMultiple = (await form.locator('input[type=checkbox]').count()) > 0;
      for (let place = 0; place < (isMultiple ? 2 : 1); place += 1) {
        await form.locator('.choice input').nth(place).check();
      }
      await form.getByRole('button', { name: 'Check answer' }).click();
      await expect(form.locator('.judged')).toBeVisible();
    },
  ],
  [
    'the practice builder',
    async (page) => {
      await page.goto('/practice');
      await page.locator('.picker summary').first().click();
    },
  ],
  ['a practice question', (page) => startPractice(page, 'length=2')],
  [
    'a practice question that is refused',
    async (page) => {
      await startPractice(page, 'length=2');
      await page.getByRole('button', { name: 'Check answer' }).click();
      await expect(page.locator('.problem')).toBeVisible();
    },
  ],
  [
    'the reasons after an answer',
    async (page) => {
      await startPractice(page, 'length=2');
      await answerAnything(page);
    },
  ],
  [
    'the summary of a round',
    async (page) => {
      await startPractice(page, 'length=2');
      await answerPractice(page, 2);
      await expect(heading(page)).toHaveText(/of 2 right$/);
    },
  ],
  [
    'the setup of an exam',
    async (page) => {
      await page.goto('/exam');
      await page.getByText(/^How the 60 questions are shared out/).click();
    },
  ],
  [
    'an exam question',
    async (page) => {
      await startExam(page, { length: 15 });
      await page.locator('.choice input').first().check();
      await page.getByRole('button', { name: 'Rule out B' }).click();
      await page.getByRole('button', { name: 'Flag', exact: true }).click();
    },
  ],
  [
    'the setup while an exam runs',
    async (page) => {
      await startExam(page, { length: 15 });
      await page.goto('/exam');
    },
  ],
  [
    'the review page of an exam',
    async (page) => {
      await startExam(page);
      await page.getByRole('button', { name: 'Flag', exact: true }).click();
      await page.getByRole('button', { name: 'Review answers' }).click();
    },
  ],
  [
    'the question before an exam is finished',
    async (page) => {
      await startExam(page, { length: 15 });
      await page.getByRole('button', { name: 'Review answers' }).click();
      await page.getByRole('button', { name: 'Finish exam' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
  ['the result of an exam with an open question', openResult],
  [
    'the review list',
    async (page) => {
      await startPractice(page, 'length=3');
      await answerPractice(page, 3);
      await page.goto('/review');
    },
  ],
  [
    'the progress',
    async (page) => {
      await startExam(page, { length: 15 });
      await page.locator('.choice input').first().check();
      await finishExam(page);
      await page.goto('/progress');
      await page.locator('main summary').first().click();
    },
  ],
  ['the progress of a newcomer', (page) => page.goto('/progress')],
  ['the progress with every picture and its table', openFullProgress],
  [
    'the start page with reviews due',
    async (page) => {
      await becomeLearner(page, { answers: firstAnswers(60) });
      await page.goto('/');
      await expect(page.getByRole('button', { name: 'Postpone until tomorrow' })).toBeVisible();
    },
  ],
  [
    'the review with all its lists',
    async (page) => {
      await becomeLearner(page, { answers: firstAnswers(60, 40) });
      await page.goto('/review');
      await page.getByText('Which questions').first().click();
      await expect(page.locator('.item-links li').first()).toBeVisible();
    },
  ],
  [
    'a plan',
    async (page) => {
      await becomeLearner(page, { answers: firstAnswers(60) });
      await page.goto('/plan');
      const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
      await page.getByLabel('Day of the exam').fill(day);
      await page.getByText(/^Show \d+ more days/).click();
      await expect(page.locator('.plan-day').last()).toBeVisible();
    },
  ],
  [
    'a note with questions to try first',
    async (page) => {
      await page.goto(`/study/${noteKey}`);
      await page
        .getByText(/^Try first: /)
        .first()
        .click();
      await expect(page.locator('.try-first .check-items').first()).toBeVisible();
    },
  ],
  ['the list of scenarios', (page) => page.goto('/lab')],
  [
    'a mission that is not solved yet',
    async (page) => {
      await page.goto('/lab/star-wars?mission=star-wars-empire-only');
      await page.getByRole('button', { name: 'Check my answer' }).click();
      await page.getByRole('button', { name: /^Show a hint/ }).click();
    },
  ],
  [
    'an own cluster with its forms open',
    async (page) => {
      await page.goto('/lab/own');
      await page.getByText('Bring pods and policies').click();
      await page.getByText('Change the cluster').click();
      await page.getByText('Share or keep').click();
    },
  ],
  ['a scenario that does not exist', (page) => page.goto('/lab/none')],
  ['the settings', (page) => page.goto('/settings')],
  ['a page that does not exist', (page) => page.goto('/no/such/page')],
  ['a note that does not exist', (page) => page.goto('/study/ebpf/no-such-note')],
  ['a round that does not exist', (page) => page.goto('/practice/run/none')],
];

async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await sidewaysOverflow(page), 'sideways scroll, 320 pixels wide').toBe(0);
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect.soft(await sidewaysOverflow(page), 'sideways scroll, text at 200 %').toBe(0);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

/** The narrowest screens have another navigation, and the widest more columns. */
async function expectNoAxeViolationsAtAnyWidth(page: Page): Promise<void> {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoAxeViolations(page);
  }
}

for (const [name, open] of screens) {
  test(`${name}: nothing for axe to find in either theme, and no sideways scroll`, async ({
    page,
  }) => {
    await open(page);
    await expect(heading(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolationsAtAnyWidth(page);
  });
}

test('no note scrolls sideways at 320 pixels or with text at 200 %', async ({ page }) => {
  test.slow();
  const tooWide: string[] = [];
  for (const { competencies } of readContent().modules) {
    for (const { key, note } of competencies) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`/study/${key}`);
      await expect(heading(page)).toHaveText(note.title);
      if ((await sidewaysOverflow(page)) > 0) tooWide.push(`${key} at 320 pixels`);
      await page.setViewportSize({ width: 640, height: 800 });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      if ((await sidewaysOverflow(page)) > 0) tooWide.push(`${key} at 200 %`);
    }
  }
  expect(tooWide).toEqual([]);
});

for (const address of ['/', '/study', `/study/${noteKey}`, '/practice', '/exam', '/settings']) {
  test(`the first Tab on ${address} reaches the link that skips to the content`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(heading(page)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });
}

test('a newly opened screen has focus on its heading and its name in the title', async ({
  page,
}) => {
  await page.goto('/');
  await expect(heading(page)).toBeVisible();
  for (const [link, title] of [
    ['Study', 'Study'],
    ['Practice', 'Practice'],
    ['Exam', 'Mock exam'],
    ['Lab', 'Policy lab'],
    ['Review', 'Review'],
    ['Progress', 'Progress'],
  ] as const) {
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: link, exact: true })
      .click();
    await expect(heading(page)).toHaveText(title);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(`${title} · Beeline`);
  }
  await page.goBack();
  await expect(heading(page)).toHaveText('Review');
  await expect(heading(page)).toBeFocused();
});

test('with forced colors the start page, the progress and an exam question pass axe', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const violations = async () => {
    // The system chooses the colors; axe would take those that it replaces.
    const axe = new AxeBuilder({ page }).disableRules(['color-contrast']);
    return (await axe.analyze()).violations.map(({ id, help }) => `${id}: ${help}`);
  };
  await page.goto('/');
  await expect(page.locator('.comb-group').first()).toBeVisible();
  expect(await violations()).toEqual([]);
  await openFullProgress(page);
  expect(await violations()).toEqual([]);
  await startExam(page, { length: 15 });
  await page.locator('.choice input').first().check();
  await page.getByRole('button', { name: 'Rule out B' }).click();
  expect(await violations()).toEqual([]);
});

test('the chosen theme holds against that of the system, from the first paint after a reload', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/settings');
  const textColor = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await textColor();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(textColor).not.toBe(light);
  const dark = await textColor();
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(heading(page)).toHaveText('Settings');
  expect(await textColor()).toBe(dark);
});
