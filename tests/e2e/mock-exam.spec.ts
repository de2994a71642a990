import { type Page, type Response } from '@playwright/test';
import {
  itemWithId,
  plainWords,
  readContent,
  titleOfCompetency,
  wrongResponse,
} from './support/content.ts';
import {
  choose,
  chooseByKey,
  expectQuestion,
  finishExam,
  heading,
  shownItem,
  startExam,
  walkExam,
  type ShownItem,
} from './support/exam.ts';
import { expectJudged } from './support/judged.ts';
import { readStorage, runningForm, savedData } from './support/storage.ts';
import { expect, test } from './support/test.ts';

/** The blueprint of the exam: 60 questions over weights of 20, 18, 16, 10, 10, 10, 10 and 6 percent. */
const blueprint = {
  architecture: 12,
  'network-policy': 11,
  'service-mesh': 10,
  'network-observability': 6,
  'installation-and-configuration': 6,
  'cluster-mesh': 6,
  ebpf: 6,
  'bgp-and-external-networking': 3,
};

const flag = (page: Page) => page.getByRole('button', { name: /^Flag(ged)?$/ });
const ruleOut = (page: Page, letter: string) =>
  page.getByRole('button', { name: `Rule out ${letter}` });

/** How many items of each domain a form has. */
function countByDomain(items: readonly { readonly id: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id } of items) {
    const { domain } = itemWithId(id);
    counts[domain] = (counts[domain] ?? 0) + 1;
  }
  return counts;
}

test('a mock exam has the shares of the blueprint, and a reload changes nothing of it', async ({
  page,
}) => {
  test.slow();
  await startExam(page);
  const form = await runningForm(page);
  expect(countByDomain(form)).toEqual(blueprint);
  expect(new Set(form.map(({ id }) => id)).size).toBe(60);
  const before: ShownItem[] = [];
  await walkExam(page, 60, async (place) => {
    const { key } = itemWithId(form[place]!.id);
    if (place % 5 !== 4) await choose(page, key.slice(0, place % 2 === 0 ? key.length : 1));
    if (place % 10 === 3) await flag(page).click();
    if (place % 7 === 2) await ruleOut(page, 'B').click();
    if (place % 7 === 2) await ruleOut(page, 'D').click();
    if (place === 2) await ruleOut(page, 'B').click();
    if (place === 20) await page.getByRole('button', { name: 'Clear answer' }).click();
    if (place === 33) await flag(page).click();
    before.push(await shownItem(page));
  });
  expect(before.map(({ options }) => options)).toEqual(form.map(({ optionOrder }) => optionOrder));
  expect(before[2]!.struck).toEqual([before[2]!.options[3]]);
  expect(before[9]!.struck).toEqual([before[9]!.options[1], before[9]!.options[3]]);
  expect(before[20]!.chosen).toEqual([]);
  expect(before[3]!.flagged).toBe(true);
  expect(before[33]!.flagged).toBe(false);
  const [sitting] = await savedData(page, 'sitting/');

  await page.goto('/exam/run?q=31');
  await page.reload();
  await expectQuestion(page, 31, 60);
  const after: ShownItem[] = [];
  await walkExam(page, 60, async () => void after.push(await shownItem(page)));
  expect(after).toEqual(before);
  expect(await savedData(page, 'sitting/'), 'the form, its start and its time').toEqual([sitting]);
});

test('the deadline stays where it is over a reload and a closed page', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-01T09:00:00'));
  await startExam(page);
  await page.clock.setFixedTime(new Date('2026-06-01T09:20:00'));
  await expect(page.getByRole('timer')).toHaveText('1:10:00 left');
  await page.reload();
  await expect(page.getByRole('timer')).toHaveText('1:10:00 left');
  await page.goto('/exam');
  await expect(page.getByText('It is handed in at 10:30 AM.')).toBeVisible();
  await page.goto('about:blank');
  await page.clock.setFixedTime(new Date('2026-06-01T09:50:00'));
  await page.goto('/exam/run');
  await expect(page.getByRole('timer')).toHaveText('40:00 left');
});

test('Back, Next and the Back of the browser lead through the questions', async ({ page }) => {
  await startExam(page, { length: 15 });
  await expect(page.getByRole('button', { name: 'Back' })).toBeDisabled();
  await page.keyboard.press('p');
  await expectQuestion(page, 1, 15);
  await page.getByRole('button', { name: 'Next' }).click();
  await expectQuestion(page, 2, 15);
  await expect(heading(page)).toBeFocused();
  await page.getByRole('button', { name: 'Next' }).click();
  await expectQuestion(page, 3, 15);
  await page.getByRole('button', { name: 'Back' }).click();
  await expectQuestion(page, 2, 15);
  await page.goBack();
  await expectQuestion(page, 3, 15);
  await page.goBack();
  await expectQuestion(page, 2, 15);
  await page.goForward();
  await expectQuestion(page, 3, 15);
  await page.keyboard.press('n');
  await expectQuestion(page, 4, 15);
  await page.keyboard.press('p');
  await expectQuestion(page, 3, 15);
  await page.keyboard.press('r');
  await expect(heading(page)).toHaveText('Review your answers');
  await page.goBack();
  await expectQuestion(page, 3, 15);
});

test('leaving a running exam for another page and coming back goes on at the same question', async ({
  page,
}) => {
  await startExam(page, { length: 15 });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expectQuestion(page, 3, 15);
  await page.locator('.choice input').first().check();
  await page.getByRole('link', { name: 'Beeline' }).click();
  await expect(page.getByText('A mock exam is running.')).toBeVisible();
  await page.getByRole('link', { name: 'Go on with the exam' }).click();
  await expectQuestion(page, 3, 15);
  await expect(page.locator('.choice input').first()).toBeChecked();
});

test('the result of 60 questions adds up to what was answered, by domain and question by question', async ({
  page,
}) => {
  test.slow();
  await startExam(page);
  const form = await runningForm(page);
  // Every third one wrong, every tenth left open, the rest right; the first multiple one only half.
  const half = form.findIndex(({ id }) => itemWithId(id).kind === 'multiple');
  const responseAt = (place: number): readonly string[] => {
    const item = itemWithId(form[place]!.id);
    if (place === half) return item.key.slice(0, 1);
    if (place % 10 === 9) return [];
    return place % 3 === 2 ? wrongResponse(item) : item.key;
  };
  const isRight = (place: number) => {
    const { key } = itemWithId(form[place]!.id);
    const response = responseAt(place);
    return response.length === key.length && response.every((id) => key.includes(id));
  };
  const places = form.map((_, place) => place);
  await walkExam(page, 60, async (place) => {
    await chooseByKey(page, form[place]!, responseAt(place));
    if (place % 12 === 0) await flag(page).click();
    if (place === half) await expect(page.getByText(/^1 of [23] chosen\.$/)).toBeVisible();
  });

  await page.getByRole('button', { name: 'Review answers' }).click();
  await expect(heading(page)).toHaveText('Review your answers');
  const open = places.filter((place) => place === half || responseAt(place).length === 0);
  const flagged = places.filter((place) => place % 12 === 0);
  await expect(
    page.getByText(`${60 - open.length} of 60 answered, ${flagged.length} flagged.`),
  ).toBeVisible();
  const states = await page
    .locator('.review-row')
    .evaluateAll((rows) =>
      rows.map((row) => row.querySelector('.review-state')?.textContent.trim()),
    );
  expect(states).toEqual(
    places.map((place) => {
      const isEmpty = responseAt(place).length === 0;
      const state = isEmpty ? 'not answered' : place === half ? 'half answered' : 'answered';
      return flagged.includes(place) ? `${state} flagged` : state;
    }),
  );
  const linksUnder = (title: string) =>
    page
      .locator('div', { has: page.getByRole('heading', { name: title, exact: true }) })
      .last()
      .getByRole('link');
  const numbersUnder = (title: string) =>
    linksUnder(title).evaluateAll((links) =>
      links.map((link) => Number(link.textContent.replace(/\D/g, ''))),
    );
  expect(await numbersUnder('Not answered')).toEqual(open.map((place) => place + 1));
  expect(await numbersUnder('Flagged')).toEqual(flagged.map((place) => place + 1));

  // A question that is both flagged and open has a link in both lists.
  await linksUnder('Not answered').first().click();
  await expectQuestion(page, open[0]! + 1, 60);
  await page.goBack();
  await page.getByRole('button', { name: 'Finish exam' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Keep working' })).toBeFocused();
  await expect(dialog).toContainText(`${open.length} questions are not answered`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Finish exam' })).toBeFocused();
  await page.getByRole('button', { name: 'Finish exam' }).click();
  await dialog.getByRole('button', { name: 'Finish exam' }).click();

  const right = places.filter(isRight);
  await expect(heading(page)).toHaveText(`${right.length} of 60 right`);
  const main = page.getByRole('main');
  const empty = places.filter((place) => responseAt(place).length === 0).length;
  await expect(main).toContainText(right.length >= 45 ? 'Passed' : 'Not passed');
  await expect(main).toContainText(
    `45 of 60 were needed: ${45 - right.length} more right answers.`,
  );
  await expect(main).toContainText(`${empty} not answered.`);

  const expectedDomains = readContent()
    .modules.map(({ id, title, weight }) => {
      const own = places.filter((place) => itemWithId(form[place]!.id).domain === id);
      const correct = own.filter(isRight).length;
      const cost = weight * (1 - correct / own.length);
      return { title, figures: `${correct} of ${own.length} right`, cost, id };
    })
    .sort((a, b) => b.cost - a.cost);
  const shownDomains = await page.locator('.domain-score').evaluateAll((rows) =>
    rows.map((row) => ({
      title: row.querySelector('h3')?.textContent,
      figures: row.querySelector('p')?.textContent.split(' · ')[0],
    })),
  );
  expect(shownDomains).toEqual(expectedDomains.map(({ title, figures }) => ({ title, figures })));

  await page.getByRole('radio', { name: /^All \(60\)$/ }).check();
  const opened = page.locator('.attempt-items > li');
  await expect(opened).toHaveCount(60);
  const topics = await opened.locator('summary .item-line-topic').allInnerTexts();
  expect(topics).toEqual(form.map(({ id }) => titleOfCompetency(id)));
  await opened.first().locator('summary').click();
  await expect(opened.first().locator('.judged')).toBeVisible();
  // The other 59 are clicked in one go, which takes the test a fifth of the time.
  await opened.locator('summary').evaluateAll((rows) => {
    for (const row of rows.slice(1)) (row as HTMLElement).click();
  });
  for (const place of places) {
    const row = opened.nth(place);
    await expectJudged(row.locator('.judged'), itemWithId(form[place]!.id), responseAt(place));
  }
  await page
    .getByRole('radio', { name: new RegExp(`^Not right \\(${60 - right.length}\\)$`) })
    .check();
  await expect(opened).toHaveCount(60 - right.length);
  await page.getByRole('radio', { name: /^Flagged \(5\)$/ }).check();
  await expect(opened).toHaveCount(5);

  const costliest = expectedDomains[0]!;
  await page
    .getByRole('link', { name: /^Practice / })
    .first()
    .click();
  await expect(heading(page)).toHaveText(/^Question 1 of \d+$/);
  const [round] = await savedData<{ items: { competency: string }[] }>(page, 'practice/');
  expect(round!.items.every(({ competency }) => competency.startsWith(`${costliest.id}/`))).toBe(
    true,
  );
  await page.goBack();
  await expect(heading(page)).toHaveText(`${right.length} of 60 right`);
});

test('a result can be read again later, and its answers count in the progress', async ({
  page,
}) => {
  await startExam(page, { length: 15 });
  const form = await runningForm(page);
  await walkExam(page, 15, async (place) => {
    await chooseByKey(page, form[place]!, itemWithId(form[place]!.id).key);
  });
  await finishExam(page);
  await expect(heading(page)).toHaveText('15 of 15 right');
  await expect(page.getByText('Passed', { exact: true })).toBeVisible();
  const address = page.url();
  await page.reload();
  await expect(heading(page)).toHaveText('15 of 15 right');

  await page.goto('/exam');
  await expect(page.getByRole('listitem').filter({ hasText: '15 of 15, passed' })).toBeVisible();
  await page.goto('/progress');
  await expect(page.getByText('From 15 first answers; 15 answers in all.')).toBeVisible();
  await page.getByText('Show as a table: Mock exams').click();
  await page
    .getByRole('region', { name: 'Table: Mock exams' })
    .getByRole('row', { name: /15 of 15/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(address);
  const kept = Object.keys(await readStorage(page));
  expect(kept.filter((key) => /\/sitting(-log)?\//.test(key))).toEqual([]);
});

test('neither the network nor the page gives an answer away while an exam runs', async ({
  page,
}) => {
  test.slow();
  const scripts: Promise<string>[] = [];
  const withAnswers = async () => {
    const texts = await Promise.all(scripts);
    return texts.filter((text) => /rationales:\s*\{/.test(text)).length;
  };
  page.on('response', (response: Response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text().catch(() => ''));
  });
  await startExam(page);
  const form = await runningForm(page);
  for (let place = 0; place < 60; place += 1) {
    await expectQuestion(page, place + 1, 60);
    await page.keyboard.press('a');
    await expect(page.locator('.choice input').first()).toBeChecked();
    const html = await page.locator('html').evaluate((root) => root.textContent);
    const { options } = itemWithId(form[place]!.id);
    const given = options.filter(({ rationale }) => html.includes(plainWords(rationale)));
    expect(given, form[place]!.id).toEqual([]);
    expect(await page.locator('[data-key], .judged, [data-correct]').count()).toBe(0);
    await page.keyboard.press('n');
  }
  await expect(heading(page)).toHaveText('Review your answers');
  expect(await withAnswers(), 'scripts with answers, before the end').toBe(0);
  await page.getByRole('button', { name: 'Finish exam' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish exam' }).click();
  await expect(heading(page)).toHaveText(/^\d+ of 60 right$/);
  expect(await withAnswers(), 'scripts with answers, after the end').toBeGreaterThan(0);
});

test('an exam that is thrown away leaves nothing behind', async ({ page }) => {
  await startExam(page, { length: 15 });
  await page.locator('.choice input').first().check();
  await page.goto('/exam');
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('1 of 15 answered.')).toBeVisible();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByRole('button', { name: 'Start exam' })).toBeVisible();
  expect(Object.keys(await readStorage(page)).filter((key) => key.includes('sitting'))).toEqual([]);
  await page.goto('/progress');
  await expect(page.getByText('No first answers yet.')).toBeVisible();
});
