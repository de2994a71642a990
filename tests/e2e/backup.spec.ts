import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from '@playwright/test';
import { manyAnswers } from '../support/many-answers.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { readContent } from './support/content.ts';
import { finishExam, heading, startExam } from './support/exam.ts';
import { editor, writePolicies } from './support/lab.ts';
import { answerAnything, answerPractice, startPractice } from './support/practice.ts';
import { readStorage, savedData, scope, writeLog } from './support/storage.ts';
import { expect, test } from './support/test.ts';

async function downloadFrom(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return readFile(await (await download).path(), 'utf8');
}

async function backUp(page: Page): Promise<string> {
  await page.goto('/settings');
  return downloadFrom(page, 'Back up to a file');
}

const fileInput = (page: Page): Locator => page.getByLabel('Choose a back-up file');
const addButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Add to this browser' });

async function openFile(page: Page, text: string): Promise<void> {
  await page.goto('/settings');
  const path = test.info().outputPath('back-up.json');
  await writeFile(path, text);
  await fileInput(page).setInputFiles(path);
}

async function restore(page: Page, text: string): Promise<void> {
  await openFile(page, text);
  await addButton(page).click();
  await expect(page.locator('main').getByText(/^Added: /)).toBeVisible();
}

/** A page in another browser profile. */
async function otherProfile(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  return context.newPage();
}

test('a back-up of one browser restored into another brings answers, flags, exams, settings and the running exam', async ({
  page,
  browser,
}) => {
  await startPractice(page, 'length=3');
  await answerAnything(page);
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await page.getByRole('button', { name: 'Next question' }).click();
  await answerPractice(page, 1);
  await startExam(page, { length: 15 });
  await page.locator('.choice input').first().check();
  await finishExam(page);
  const result = await heading(page).innerText();
  const resultPath = new URL(page.url()).pathname;
  await startExam(page, { length: 15 });
  await page.locator('.choice input').first().check();
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  const file = await backUp(page);
  await expect(page.getByText('Nothing has been answered since.')).toBeVisible();

  const other = await otherProfile(browser, page);
  await openFile(other, file);
  // Two answers of practice and the fifteen items of the exam.
  await expect(other.locator('main').getByText('17 answers new, 0 already here')).toBeVisible();
  await expect(other.locator('main').getByText('1 mock exam new, 0 already here')).toBeVisible();
  expect(Object.keys(await readStorage(other)).filter((key) => /log|attempt/.test(key))).toEqual(
    [],
  );
  await addButton(other).click();
  await expect(other.locator('main').getByText('Added: 17 answers and 1 mock exam.')).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  for (const reloaded of [false, true]) {
    await other.goto('/progress');
    if (reloaded) await other.reload();
    await expect(other.getByText('From 3 first answers; 3 answers in all.')).toBeVisible();
  }
  await other.goto(resultPath);
  await expect(heading(other)).toHaveText(result);
  await other.goto('/practice/new?pool=flagged&length=5');
  await expect(heading(other)).toHaveText('Question 1 of 1');
  await other.goto('/');
  await other.getByRole('link', { name: 'Go on with the exam' }).click();
  await other.getByRole('button', { name: 'Review answers' }).click();
  // A question that wants two options is half answered.
  await expect(other.locator('.review-row:not([data-state="not answered"])')).toHaveCount(1);
  await other.context().close();
});

test('an old back-up on newer progress, and the same one twice, lose nothing and count nothing twice', async ({
  page,
}) => {
  await startPractice(page, 'domains=ebpf&length=2');
  await answerPractice(page, 2);
  const old = await backUp(page);
  await startPractice(page, 'domains=architecture&length=3');
  await answerPractice(page, 3);
  await openFile(page, old);
  await expect(page.locator('main').getByText('0 answers new, 2 already here')).toBeVisible();
  await expect(page.getByText('Everything in it is here already.')).toBeVisible();
  await expect(addButton(page)).toHaveCount(0);

  await page.evaluate(() => localStorage.clear());
  await page.goto('/');
  await startPractice(page, 'domains=cluster-mesh&length=2');
  await answerPractice(page, 2);
  await restore(page, old);
  await page.goto('/progress');
  await expect(page.getByText('From 4 first answers; 4 answers in all.')).toBeVisible();
  await openFile(page, old);
  await expect(page.getByText('Everything in it is here already.')).toBeVisible();
});

test('a back-up brings the policy lab along, and a text that gives way to a newer one is set aside', async ({
  page,
  browser,
}) => {
  await page.goto('/lab/star-wars');
  const other = await otherProfile(browser, page);
  await other.goto('/lab/star-wars');
  await writePolicies(other, '# older, of the other profile');
  await writePolicies(page, '# newer, of the first profile');
  await page.evaluate(
    ([key, record]) => localStorage.setItem(key!, record!),
    [`${scope}mission/sw-mission`, JSON.stringify(solvedMission)],
  );
  const file = await backUp(page);

  await openFile(other, file);
  const main = other.locator('main');
  await expect(main.getByText('1 mission of the lab new, 0 already here')).toBeVisible();
  await expect(main.getByText(/^1 text of the lab newer than here/)).toBeVisible();
  await addButton(other).click();
  await expect(main.getByText(/an older text of the lab, replaced by a newer one/)).toBeVisible();
  await other.goto('/lab/star-wars');
  await expect(editor(other)).toContainText('# newer, of the first profile');
  await openFile(other, file);
  await expect(other.getByText('Everything in it is here already.')).toBeVisible();
  await other.context().close();
});

const solvedMission = {
  kind: 'beeline-mission',
  version: 2,
  data: { hintCount: 0, sawSolution: false, solvedAt: 1, competencies: [] },
};

test('a restored back-up is seen by the other tab at once', async ({ page, context }) => {
  await startPractice(page, 'length=2');
  await answerPractice(page, 2);
  const file = await backUp(page);
  await page.evaluate(() => localStorage.clear());
  const other = await context.newPage();
  await other.goto('/progress');
  await expect(other.getByText('No first answers yet.')).toBeVisible();
  await page.goto('/');
  await restore(page, file);
  await expect(other.getByText('From 2 first answers; 2 answers in all.')).toBeVisible();
});

test.describe('a file that is broken or hostile changes nothing and says why', () => {
  const good = JSON.stringify({
    kind: 'beeline-backup',
    version: 1,
    data: {
      exam: 'CCA',
      savedAt: 1,
      log: {
        kind: 'beeline-log',
        version: 2,
        data: { from: 0, texts: [], ids: [], more: [], rows: '', plain: [] },
      },
      attempts: [],
      sittings: [],
      rounds: [],
      itemTexts: { kind: 'beeline-item-texts', version: 1, data: {} },
      settings: null,
    },
  });
  for (const [what, text, reason] of [
    ['cut off', good.slice(0, 200), 'it was cut off'],
    ['not a back-up', '{"name":"package"}', 'no back-up of Beeline'],
    ['of a newer version', good.replace('"version":1', '"version":7'), 'newer Beeline'],
    ['for another exam', good.replace('"CCA"', '"KCNA"'), 'KCNA'],
    ['with a wrong shape', good.replace('"attempts":[]', '"attempts":{}'), 'attempts'],
    [
      'with an item named like a prototype',
      good.replace(
        '"plain":[]',
        '"plain":[{"kind":"flagged","id":"x","at":1,"item":"__proto__","on":true}]',
      ),
      'cannot be read',
    ],
    ['nested without end', '['.repeat(200_000), 'no back-up'],
    ['of 100 MB', ' '.repeat(100_000_000), '100 MB'],
  ] as const) {
    test(what, async ({ page }) => {
      await startPractice(page, 'length=2');
      await answerPractice(page, 1);
      await page.goto('/settings');
      const before = await readStorage(page);
      await openFile(page, text);
      await expect(page.locator('.problem')).toContainText(reason);
      await expect(page.locator('.problem')).toContainText('Nothing has been changed.');
      await expect(addButton(page)).toHaveCount(0);
      expect(await readStorage(page)).toEqual(before);
      await page.goto('/progress');
      await expect(page.getByText('1 answer in all.')).toBeVisible();
    });
  }
});

test('with storage full a restored back-up counts, with a notice, and is saved once there is room', async ({
  page,
}) => {
  const file = await fileOfManyAnswers(page, 2000);
  await page.evaluate(() => {
    localStorage.clear();
    localStorage.setItem('filler', 'x'.repeat(5 * 1024 * 1024 - 20_000));
  });
  await restore(page, file);
  await expect(page.getByText('the storage of this browser is full')).toBeVisible();
  await page.getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByText('2000 answers in all.')).toBeVisible();
  await page.evaluate(() => localStorage.removeItem('filler'));
  await page.goBack();
  await page.getByRole('link', { name: 'Practice', exact: true }).click();
  await page.getByRole('button', { name: /^Start/ }).click();
  await answerAnything(page);
  await expect(page.getByText('the storage of this browser is full')).toHaveCount(0);
  await page.goto('/progress');
  await expect(page.getByText('2001 answers in all.')).toBeVisible();
});

async function fileOfManyAnswers(page: Page, count: number): Promise<string> {
  await writeLog(page, manyAnswers(readContent().items, count, Date.now() - 60_000));
  return backUp(page);
}

test('50,000 answers are shown truly on every screen, backed up, and restored elsewhere', async ({
  page,
  browser,
}) => {
  test.slow();
  const answers = manyAnswers(readContent().items, 50_000, Date.now() - 60_000);
  await writeLog(page, answers);
  const items = new Set(answers.map(({ item }) => item)).size;
  const truth = `From ${items} first answers; 50000 answers in all.`;
  await page.goto('/progress');
  await expect(page.getByText(truth)).toBeVisible();
  const ofDomain = answers.filter(({ competency }) => competency.startsWith('ebpf/'));
  const last = new Map(ofDomain.map(({ item, correct }) => [item, correct]));
  const missed = [...last.values()].filter((correct) => !correct).length;
  await page.goto('/practice/new?domains=ebpf&pool=missed&length=200');
  await expect(heading(page)).toHaveText(`Question 1 of ${missed}`);
  await answerAnything(page);
  await page.goto('/progress');
  await expect(page.getByText(`From ${items} first answers; 50001 answers in all.`)).toBeVisible();

  const file = await backUp(page);
  const csv = await downloadFrom(page, 'Download answers as CSV');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(50_002);
  const other = await otherProfile(browser, page);
  await restore(other, file);
  await other.goto('/progress');
  await expect(other.getByText(`From ${items} first answers; 50001 answers in all.`)).toBeVisible();
  expect(await savedData(other, 'log/')).toHaveLength(6);
  await other.context().close();
});

test('answers and exams leave as tables', async ({ page }) => {
  await startExam(page, { length: 15 });
  await page.locator('.choice input').first().check();
  await finishExam(page);
  await page.goto('/settings');
  const answers = (await downloadFrom(page, 'Download answers as CSV')).split('\r\n');
  expect(answers[0]).toMatch(/^answered_at,item,competency,/);
  expect(answers).toHaveLength(17);
  const exams = (await downloadFrom(page, 'Download exams as CSV')).split('\r\n');
  expect(exams[1]).toMatch(/^\w{12},\d{4}-\d\d-\d\dT[\d:.]+Z,/);
  expect(exams).toHaveLength(17);
});

test('after the first finished round the learner is offered to have the answers kept, once', async ({
  page,
}) => {
  const offer = page.getByRole('complementary', { name: 'Keeping your answers' });
  await startPractice(page, 'length=2');
  await answerPractice(page, 1);
  await expect(offer).toHaveCount(0);
  await answerPractice(page, 1);
  await expect(offer).toBeVisible();
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toHaveCount(0);
  await page.reload();
  await expect(heading(page)).toHaveText(/of 2 right$/);
  await expect(offer).toHaveCount(0);
});

test('the preview of a back-up passes axe at every width', async ({ page }) => {
  const file = await fileOfManyAnswers(page, 10);
  await page.evaluate(() => localStorage.clear());
  await openFile(page, file);
  await expect(addButton(page)).toBeVisible();
  await page.getByText('On an iPhone, an iPad or in Safari').click();
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await overflow()).toBe(0);
  await expectNoAxeViolations(page);
});
