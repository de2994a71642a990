import { answerAnything, startPractice } from './support/practice.ts';
import { startExam } from './support/exam.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 360, height: 640 } });

test('on a phone the way on is in sight as soon as an answer has been checked', async ({
  page,
}) => {
  await startPractice(page, 'length=2');
  await answerAnything(page);
  const next = page.getByRole('button', { name: 'Next question' });
  await expect(next).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(page.getByText('Report a mistake')).toBeInViewport({ ratio: 1 });
  await expect(next).toBeInViewport({ ratio: 1 });
});

test('on a phone the moves of an exam are in sight while a question is read', async ({ page }) => {
  await startExam(page, { length: 15 });
  for (const name of ['Back', 'Next', 'Flag'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
});
