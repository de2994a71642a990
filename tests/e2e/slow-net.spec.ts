import type { Page } from '@playwright/test';
import { heading } from './support/exam.ts';
import { savedData } from './support/storage.ts';
import { expect, test } from './support/test.ts';

/** Keeps the questions of the bank from coming until told; that resolves when those asked for so far have come. */
async function holdQuestions(page: Page): Promise<() => Promise<unknown>> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const answers: Promise<void>[] = [];
  await page.route(/\/assets\/[a-z-]+-\d+-[\w-]{8}\.js$/, async (route) => {
    const answer = released.then(async () => route.fulfill({ response: await route.fetch() }));
    answers.push(answer);
    await answer;
  });
  return () => {
    release();
    return Promise.all(answers);
  };
}

test('a round that comes too late does not take a learner away who has gone back', async ({
  page,
}) => {
  await page.goto('/study/ebpf');
  const release = await holdQuestions(page);
  await page.getByRole('link', { name: 'Practice this domain' }).click();
  await expect(heading(page)).toHaveText('Practice');
  await page.goBack();
  const domain = await heading(page).textContent();
  await release();
  await expect.poll(() => savedData(page, 'practice/')).toHaveLength(1);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(heading(page)).toHaveText(domain!);
  expect(new URL(page.url()).pathname).toBe('/study/ebpf');
});

test('an exam whose questions come too late does not start for a learner who has gone elsewhere', async ({
  page,
}) => {
  await page.goto('/exam');
  const release = await holdQuestions(page);
  await page.getByRole('button', { name: 'Start exam' }).click();
  await page.getByRole('link', { name: 'Study', exact: true }).click();
  await expect(heading(page)).toHaveText('Study');
  await release();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(heading(page)).toHaveText('Study');
  expect(await savedData(page, 'sitting/')).toEqual([]);

  await page.getByRole('link', { name: 'Exam', exact: true }).click();
  await page.getByRole('button', { name: 'Start exam' }).dblclick();
  await expect(heading(page)).toHaveText(/^Question 1 of/);
  expect(await savedData(page, 'sitting/')).toHaveLength(1);
});
