import { readFile } from 'node:fs/promises';
import { type Page } from '@playwright/test';
import { itemWithId } from './support/content.ts';
import { choose, expectQuestion, finishExam, heading, startExam } from './support/exam.ts';
import { answerAnything, answerPractice, startPractice } from './support/practice.ts';
import { loggedAnswers, readStorage, runningForm, savedData, scope } from './support/storage.ts';
import { expect, test } from './support/test.ts';

const broken = '{"kind":"beeline-log","version":1,"da';

const asideNotice = (page: Page) => page.getByText('Some saved data could not be read.');
const fullNotice = (page: Page) => page.getByText('the storage of this browser is full');

/** Writes text over a record while the app is not running, as a failing disk would. */
async function breakRecord(page: Page, prefix: string, text = broken): Promise<string> {
  // A page of the site without the app on it.
  await page.route('**/blank', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto('/blank');
  return page.evaluate(
    ([start, value]) => {
      const key = Object.keys(localStorage).find((one) => one.startsWith(start!)) ?? start!;
      localStorage.setItem(key, value!);
      return key;
    },
    [prefix, text],
  );
}

/** Expects that a text is still in storage somewhere, whatever has been done since. */
async function expectKept(page: Page, text: string): Promise<void> {
  const values = Object.values(await readStorage(page));
  const kept = values.some(
    (value) => value === text || value.includes(JSON.stringify(text).slice(1, -1)),
  );
  expect(kept, `the text ${text}`).toBe(true);
}

async function downloadFrom(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return readFile(await (await download).path(), 'utf8');
}

test('a damaged log is set aside, can be downloaded as it was, and new answers are counted', async ({
  page,
}) => {
  await startPractice(page, 'length=3');
  await answerPractice(page, 3);
  await breakRecord(page, `${scope}log/`);
  await page.goto('/');
  await expect(asideNotice(page)).toBeVisible();
  await expectKept(page, broken);
  await startPractice(page, 'length=2');
  await answerPractice(page, 2);
  await expectKept(page, broken);
  expect(await loggedAnswers(page)).toHaveLength(2);

  await asideNotice(page).getByRole('link', { name: 'See it and download it' }).click();
  await expect(heading(page)).toHaveText('Settings');
  await expect(page.locator('.aside-list > li')).toHaveCount(1);
  expect(await downloadFrom(page, 'Download')).toBe(broken);
  expect(await downloadFrom(page, 'Back up to a file')).toContain('beeline-log');
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(asideNotice(page)).toHaveCount(0);
  await page.reload();
  await expect(heading(page)).toHaveText('Settings');
  await expect(asideNotice(page)).toHaveCount(0);
});

test('one damaged entry of the log costs only itself', async ({ page }) => {
  await startPractice(page, 'length=3');
  await answerPractice(page, 3);
  const [key, text] = Object.entries(await readStorage(page)).find(([one]) =>
    one.startsWith(`${scope}log/`),
  )!;
  const record = JSON.parse(text) as { data: { rows: string } };
  const [first, , last] = record.data.rows.split(';');
  record.data.rows = [first, 'p0,yesterday?,0', last].join(';');
  await breakRecord(page, key, JSON.stringify(record));
  await page.goto('/progress');
  await expect(page.getByText('2 answers in all.')).toBeVisible();
  await expect(asideNotice(page)).toBeVisible();
  await page.goto('/settings');
  expect(await downloadFrom(page, 'Download')).toContain('yesterday?');
});

test('a damaged result of an exam is set aside and the others stay', async ({ page }) => {
  for (let exam = 0; exam < 2; exam += 1) {
    await startExam(page, { length: 15 });
    await finishExam(page);
  }
  await breakRecord(page, `${scope}attempt/`, '{"kind":"beeline-attempt","version":1,"data":{}}');
  await page.goto('/progress');
  await expect(asideNotice(page)).toBeVisible();
  await page.getByText('Show as a table: Mock exams').click();
  await expect(
    page.getByRole('region', { name: 'Table: Mock exams' }).getByRole('row'),
  ).toHaveCount(2);
  await expectKept(page, '{"kind":"beeline-attempt","version":1,"data":{}}');
});

for (const [what, prefix] of [
  ['round of practice', `${scope}practice/`],
  ['sitting', `${scope}sitting/`],
] as const) {
  test(`a damaged ${what} is set aside with a notice`, async ({ page }) => {
    if (prefix.includes('practice')) await startPractice(page, 'length=2');
    else await startExam(page, { length: 15 });
    await breakRecord(page, prefix);
    await page.goto('/');
    await expect(heading(page)).toBeVisible();
    await expectKept(page, broken);
    await expect(asideNotice(page)).toBeVisible();
  });
}

test('a damaged log of a sitting costs its answers but not the exam, and is kept', async ({
  page,
}) => {
  await startExam(page, { length: 15 });
  await page.locator('.choice input').first().check();
  await breakRecord(page, `${scope}sitting-log/`);
  await page.goto('/exam/run?q=1');
  await expectQuestion(page, 1, 15);
  await page.locator('.choice input').first().check();
  await expectKept(page, broken);
});

test('damaged settings are kept and offered for download, and the app starts with its own', async ({
  page,
}) => {
  await breakRecord(page, 'beeline/settings', broken);
  await page.goto('/settings');
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeChecked();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expectKept(page, broken);
  await expect(asideNotice(page)).toBeVisible();
  expect(await downloadFrom(page, 'Download')).toBe(broken);
});

test('records of a newer Beeline are left as they are', async ({ page }) => {
  const newer = JSON.stringify({ kind: 'beeline-log', version: 99, data: { all: 'different' } });
  const key = await breakRecord(page, `${scope}log/future/0`, newer);
  await startPractice(page, 'length=2');
  await answerPractice(page, 2);
  await page.reload();
  expect((await readStorage(page))[key]).toBe(newer);
  expect(Object.keys(await readStorage(page)).filter((one) => one.includes('set-aside'))).toEqual(
    [],
  );
});

test('settings of a newer Beeline are not overwritten', async ({ page }) => {
  const newer = JSON.stringify({ kind: 'beeline-settings', version: 99, data: { theme: 'sepia' } });
  await breakRecord(page, 'beeline/settings', newer);
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectKept(page, newer);
});

/** Fills storage to the last character under a key of its own. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    let filler = '';
    for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
      for (;;) {
        try {
          localStorage.setItem('filler', filler + 'x'.repeat(size));
          filler += 'x'.repeat(size);
        } catch {
          break;
        }
      }
    }
  });
}

const freeStorage = (page: Page) => page.evaluate(() => localStorage.removeItem('filler'));

test('with storage full practice goes on with a notice, and all is saved once there is room', async ({
  page,
}) => {
  await startPractice(page, 'length=5');
  await answerPractice(page, 1);
  await expect(fullNotice(page)).toHaveCount(0);
  await fillStorage(page);
  await answerPractice(page, 2);
  await expect(fullNotice(page)).toBeVisible();
  await page.getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByText('3 answers in all.')).toBeVisible();
  await expect(fullNotice(page)).toBeVisible();
  await page.goBack();
  expect(await loggedAnswers(page)).toHaveLength(1);

  await freeStorage(page);
  await answerPractice(page, 1);
  await expect(fullNotice(page)).toHaveCount(0);
  expect(await loggedAnswers(page)).toHaveLength(4);
  await page.reload();
  await expect(heading(page)).toHaveText('Question 5 of 5');
  await page.goto('/progress');
  await expect(page.getByText('4 answers in all.')).toBeVisible();
});

test('with storage full a running exam goes on with a notice, and all is saved once there is room', async ({
  page,
}) => {
  await startExam(page, { length: 15 });
  const form = await runningForm(page);
  await choose(page, itemWithId(form[0]!.id).key);
  await fillStorage(page);
  for (const place of [1, 2]) {
    await page.getByRole('button', { name: 'Next' }).click();
    await expectQuestion(page, place + 1, 15);
    await choose(page, itemWithId(form[place]!.id).key);
  }
  await expect(fullNotice(page)).toBeVisible();
  await freeStorage(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await choose(page, itemWithId(form[3]!.id).key);
  await expect(fullNotice(page)).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: 'Review answers' }).click();
  await expect(page.getByText('4 of 15 answered, 0 flagged.')).toBeVisible();
});

test('an exam started with storage full is saved once there is room', async ({ page }) => {
  await page.goto('/exam');
  await fillStorage(page);
  await page.getByRole('radio', { name: /^15 questions/ }).check();
  await page.getByRole('button', { name: 'Start exam' }).click();
  await expectQuestion(page, 1, 15);
  await expect(fullNotice(page)).toBeVisible();
  await freeStorage(page);
  await page.locator('.choice input').first().check();
  await expect(fullNotice(page)).toHaveCount(0);
  await page.goto('/exam/run?q=1');
  await expectQuestion(page, 1, 15);
});

test('an exam handed in with storage full shows its result and is saved once there is room', async ({
  page,
}) => {
  await startExam(page, { length: 15 });
  const form = await runningForm(page);
  await choose(page, itemWithId(form[0]!.id).key);
  await fillStorage(page);
  await finishExam(page);
  await expect(heading(page)).toHaveText('1 of 15 right');
  await expect(fullNotice(page)).toBeVisible();
  await freeStorage(page);
  await page
    .getByRole('link', { name: /^Practice / })
    .first()
    .click();
  await expect(heading(page)).toHaveText(/^Question 1 of/);
  await answerAnything(page);
  expect(await savedData(page, 'attempt/')).toHaveLength(1);
  expect(await loggedAnswers(page)).toHaveLength(16);
  await expect(fullNotice(page)).toHaveCount(0);
});

test('where the browser forbids storage everything works until the page is closed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  const notice = page.getByText('This browser does not let Beeline save anything here.');
  await expect(notice).toBeVisible();
  await page.getByRole('link', { name: 'Answer ten questions' }).click();
  await expect(heading(page)).toHaveText('Question 1 of 10');
  await answerPractice(page, 2);
  await page.getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByText('2 answers in all.')).toBeVisible();

  await page.getByRole('link', { name: 'Exam', exact: true }).click();
  await page.getByRole('radio', { name: /^15 questions/ }).check();
  await page.getByRole('button', { name: 'Start exam' }).click();
  await expectQuestion(page, 1, 15);
  await page.locator('.choice input').first().check();
  await finishExam(page);
  await expect(notice).toBeVisible();
  await notice.getByRole('link', { name: 'Back them up' }).click();
  const everything = await downloadFrom(page, 'Back up to a file');
  expect(everything).toContain('beeline-attempt');
  expect(everything).toContain('beeline-log');
});
