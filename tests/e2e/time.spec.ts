import { type Page } from '@playwright/test';
import { itemWithId } from './support/content.ts';
import { choose, expectQuestion, heading, startExam } from './support/exam.ts';
import { loggedAnswers, runningForm, savedData } from './support/storage.ts';
import { expect, test } from './support/test.ts';

interface Attempt {
  readonly endedAt: number;
  readonly endedBy: string;
  readonly items: readonly { readonly response: readonly string[]; readonly points: number }[];
}

const start = new Date('2026-06-01T09:00:00');
const after = (minutes: number, seconds = 0) =>
  new Date(start.getTime() + (minutes * 60 + seconds) * 1000);

/** Starts an exam at nine sharp. The time of day stands still until a test moves it; timers run. */
async function startAtNine(page: Page, setup: Parameters<typeof startExam>[1] = {}) {
  await page.clock.setFixedTime(start);
  await startExam(page, setup);
  const [sitting] = await savedData<{ startedAt: number; timeLimit: number | null }>(
    page,
    'sitting/',
  );
  return sitting!;
}

/** Answers the first two questions right and one wrong, and stays on the fourth. */
async function answerThree(page: Page, count: number) {
  const form = await runningForm(page);
  for (const place of [0, 1]) {
    await choose(page, itemWithId(form[place]!.id).key);
    await page.getByRole('button', { name: 'Next' }).click();
    await expectQuestion(page, place + 2, count);
  }
  const third = itemWithId(form[2]!.id);
  const wrong = third.options.find(({ id }) => !third.key.includes(id))!;
  await choose(page, [wrong.id]);
  await page.getByRole('button', { name: 'Next' }).click();
  await expectQuestion(page, 4, count);
}

test('an exam is handed in once, at its deadline, with everything answered until then', async ({
  page,
}) => {
  const sitting = await startAtNine(page);
  await answerThree(page, 60);
  await page.clock.setFixedTime(after(89, 59.5));
  await expect(page.getByRole('timer')).toHaveText('0:01 left');
  await page.clock.setFixedTime(after(90, 3));
  await expect(heading(page)).toHaveText('2 of 60 right');
  await expect(page.getByText('Handed in when the time was up.')).toBeVisible();
  await expect(page.getByText('57 not answered.')).toBeVisible();
  await page.clock.setFixedTime(after(91));
  const attempts = await savedData<Attempt>(page, 'attempt/');
  expect(attempts).toHaveLength(1);
  expect(attempts[0]!.endedBy).toBe('deadline');
  expect(attempts[0]!.endedAt).toBe(sitting.startedAt + 90 * 60_000);
  expect(attempts[0]!.items.filter(({ response }) => response.length > 0)).toHaveLength(3);
  await page.reload();
  await expect(heading(page)).toHaveText('2 of 60 right');
  expect(await savedData(page, 'attempt/')).toHaveLength(1);
  expect(await loggedAnswers(page)).toHaveLength(60);
});

test('the time runs out on any other screen too', async ({ page }) => {
  const sitting = await startAtNine(page, { length: 15 });
  await answerThree(page, 15);
  await page.getByRole('link', { name: 'Progress' }).click();
  await expect(heading(page)).toHaveText('Progress');
  await page.clock.setFixedTime(new Date(sitting.startedAt + sitting.timeLimit! + 2_000));
  await expect(page.getByRole('region', { name: 'Mock exams' })).toContainText('2 of 15');
});

test('an answer given after the deadline in a tab that slept does not count', async ({ page }) => {
  await page.clock.install({ time: start });
  await startExam(page, { length: 15 });
  const [sitting] = await savedData<{ startedAt: number; timeLimit: number }>(page, 'sitting/');
  const deadline = sitting!.startedAt + sitting!.timeLimit;
  await answerThree(page, 15);
  // No timer fires while time jumps: the first thing that the page hears is the key.
  await page.clock.pauseAt(after(2));
  await page.clock.setSystemTime(new Date(deadline + 1));
  await page.keyboard.press('a');
  await page.clock.resume();
  await expect(heading(page)).toHaveText('2 of 15 right');
  const [attempt] = await savedData<Attempt>(page, 'attempt/');
  expect(attempt!.items.filter(({ response }) => response.length > 0)).toHaveLength(3);
  expect(attempt!.endedAt).toBe(deadline);
});

test('a tab that is opened an hour late finds the exam handed in at its deadline', async ({
  page,
}) => {
  const sitting = await startAtNine(page);
  await answerThree(page, 60);
  await page.goto('about:blank');
  await page.clock.setFixedTime(new Date(sitting.startedAt + 150 * 60_000));
  await page.goto('/exam');
  await expect(page.getByRole('listitem').filter({ hasText: '2 of 60, not passed' })).toBeVisible();
  const [attempt] = await savedData<Attempt>(page, 'attempt/');
  expect(attempt!.endedBy).toBe('deadline');
  expect(attempt!.endedAt).toBe(sitting.startedAt + 90 * 60_000);
  await page.getByRole('listitem').filter({ hasText: '2 of 60' }).getByRole('link').click();
  await expect(heading(page)).toHaveText('2 of 60 right');
  await expect(page.getByText('Handed in when the time was up.')).toBeVisible();
});

test('the address of the running exam, opened an hour late, leads on to its result', async ({
  page,
}) => {
  const sitting = await startAtNine(page, { length: 15 });
  await answerThree(page, 15);
  await page.goto('about:blank');
  await page.clock.setFixedTime(new Date(sitting.startedAt + sitting.timeLimit! + 60 * 60_000));
  await page.goto('/exam/run?q=4');
  await expect(heading(page)).toHaveText('2 of 15 right');
});

test('an untimed exam never ends by itself', async ({ page }) => {
  const sitting = await startAtNine(page, { length: 15, time: /^Untimed/ });
  expect(sitting.timeLimit).toBeNull();
  await expect(page.getByText('Untimed')).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await answerThree(page, 15);
  await page.clock.setFixedTime(after(99 * 60));
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expectQuestion(page, 4, 15);
  await page.goto('about:blank');
  await page.clock.setFixedTime(after(30 * 24 * 60));
  await page.goto('/exam/run');
  await expectQuestion(page, 4, 15);
  expect(await savedData(page, 'attempt/')).toEqual([]);
  await page.goto('/');
  await expect(page.getByText('3 of 15 answered, untimed.')).toBeVisible();
});

test('extra time of 150 % gives 135 minutes', async ({ page }) => {
  const sitting = await startAtNine(page, { time: /^135 minutes extra time, 150 %/ });
  expect(sitting.timeLimit).toBe(135 * 60_000);
  await page.clock.setFixedTime(after(90));
  await expect(page.getByRole('timer')).toHaveText('45:00 left');
  await page.clock.setFixedTime(after(134, 59));
  await expect(page.getByRole('timer')).toHaveText('0:01 left');
  await expectQuestion(page, 1, 60);
  await page.clock.setFixedTime(after(135));
  await expect(heading(page)).toHaveText('0 of 60 right');
});

test('a time of one’s own is kept to', async ({ page }) => {
  await page.goto('/exam');
  await page.getByRole('radio', { name: '15 questions' }).check();
  await page.getByRole('radio', { name: 'My own time' }).check();
  await page.getByRole('spinbutton', { name: 'Minutes:' }).fill('7');
  await page.getByRole('button', { name: 'Start exam' }).click();
  await expectQuestion(page, 1, 15);
  const [sitting] = await savedData<{ timeLimit: number }>(page, 'sitting/');
  expect(sitting!.timeLimit).toBe(7 * 60_000);
});

test('the clock can be hidden, stays hidden after a reload, and comes back', async ({ page }) => {
  await startAtNine(page, { length: 15 });
  await expect(page.getByRole('timer')).toBeVisible();
  await page.getByRole('button', { name: 'Hide clock' }).click();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await page.reload();
  await expectQuestion(page, 1, 15);
  await expect(page.getByRole('button', { name: 'Show clock' })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show clock' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
});

for (const clock of ['shown', 'hidden'] as const) {
  test(`with the clock ${clock}, time is announced at 30, 10, 5 and 1 minutes and at no other moment`, async ({
    page,
  }) => {
    test.slow();
    await page.clock.install({ time: start });
    await startExam(page);
    const [sitting] = await savedData<{ startedAt: number }>(page, 'sitting/');
    await page.clock.pauseAt(after(1));
    if (clock === 'hidden') await page.getByRole('button', { name: 'Hide clock' }).click();
    await page.evaluate(() => {
      const heard: [string, number][] = [];
      const region = document.getElementById('announcer')!;
      new MutationObserver(() => {
        if (region.textContent !== '') heard.push([region.textContent, Date.now()]);
      }).observe(region, { childList: true, characterData: true, subtree: true });
      Object.assign(window, { heard });
    });
    // One minute is gone; the other 89 tick by second by second.
    for (let minute = 0; minute < 88; minute += 1) await page.clock.runFor(60_000);
    await page.clock.runFor(58_000);
    const heard = await page.evaluate(
      () => (window as unknown as { heard: [string, number][] }).heard,
    );
    expect(heard.map(([words]) => words)).toEqual([
      '30 minutes left.',
      '10 minutes left.',
      '5 minutes left.',
      '1 minute left.',
    ]);
    const left = heard.map(([, at]) => sitting!.startedAt + 90 * 60_000 - at);
    [30, 10, 5, 1].forEach((minutes, place) => {
      expect(left[place]! / 60_000).toBeLessThanOrEqual(minutes);
      expect(left[place]! / 60_000).toBeGreaterThan(minutes - 0.05);
    });
  });
}
