import type { Page } from '@playwright/test';
import { readContent } from './support/content.ts';
import { expectQuestion, heading } from './support/exam.ts';
import { answerAnything } from './support/practice.ts';
import { expect, test } from './support/test.ts';

const [domain] = readContent().modules;
const [competency] = domain!.competencies;

const examLength = 6;

/** What is wrong with the page at this width: it scrolls sideways, or something to use is cut off or covered. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} pixels wide`] : [];
    const inDialog = document.querySelector('dialog[open]');
    const controls = (inDialog ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    );
    for (const control of controls) {
      const isElsewhere = control.closest('.skip-link, .visually-hidden, .table-scroll, pre');
      if (isElsewhere !== null || !control.checkVisibility({ visibilityProperty: true })) continue;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      // A link may have several lines, of which one is enough.
      const first = control.getClientRects()[0];
      if (first === undefined) continue;
      if (first.top < 0) scrollBy({ top: first.top - 10, behavior: 'instant' });
      const rect = control.getClientRects()[0] ?? first;
      const name = `${control.localName} "${(control.textContent || control.id).trim()}"`;
      if (rect.left < -1 || rect.right > clientWidth + 1) found.push(`${name} is cut off`);
      if (control.localName === 'button' && control.scrollWidth > control.clientWidth + 1) {
        found.push(`${name} is narrower than its words`);
      }
      // One that is higher than the screen has its middle below it.
      const middle = Math.min(rect.y + rect.height / 2, innerHeight - 4);
      const top = document.elementFromPoint(rect.x + rect.width / 2, middle);
      const isOnTop = top !== null && (control.contains(top) || top.contains(control));
      if (!isOnTop) found.push(`${name} is covered by ${top?.outerHTML.slice(0, 80)}`);
    }
    return found;
  });
}

test('a whole journey at 320 pixels with text twice as large cuts and covers nothing', async ({
  page,
}) => {
  test.slow();
  const check = async (step: string) => expect.soft(await faults(page), step).toEqual([]);
  const main = page.getByRole('navigation', { name: 'Main' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  // It stays, for the journey is one page to the browser.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await check('start page of a newcomer');

  await main.getByRole('link', { name: 'Study' }).click();
  await expect(heading(page)).toHaveText('Study');
  await check('list of notes');
  await page.getByRole('link', { name: competency!.title, exact: true }).click();
  await expect(heading(page)).toHaveText(competency!.note.title);
  await page
    .getByText(/^Check yourself: /)
    .first()
    .click();
  await expect(page.locator('.check-items').first()).toBeVisible();
  await check('note with a question');

  await main.getByRole('link', { name: 'Practice' }).click();
  await expect(heading(page)).toHaveText('Practice');
  await check('practice set-up');
  await page.getByRole('spinbutton', { name: 'Other:' }).fill('2');
  await page.getByRole('button', { name: 'Start with 2 questions' }).click();
  await expectQuestion(page, 1, 2);
  await check('practice question');
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.locator('.problem')).toBeVisible();
  await check('practice question, refused');
  await answerAnything(page);
  await check('reasons');
  await page.getByRole('button', { name: 'Next question' }).click();
  await answerAnything(page);
  await page.getByRole('button', { name: 'See how it went' }).click();
  await expect(heading(page)).toHaveText(/^\d of 2 right$/);
  await check('result of the round');

  await main.getByRole('link', { name: 'Exam' }).click();
  await expect(heading(page)).toHaveText('Mock exam');
  await check('exam set-up');
  await page.getByRole('spinbutton', { name: 'Other:' }).fill(String(examLength));
  await page.getByRole('button', { name: 'Start exam' }).click();
  await expectQuestion(page, 1, examLength);
  await page.locator('.choice input').first().check();
  await page.getByRole('button', { name: 'Rule out B' }).click();
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await check('exam question');
  await page.getByRole('button', { name: 'Review answers' }).click();
  await expect(heading(page)).toHaveText('Review your answers');
  await check('review page');
  await page.getByRole('button', { name: 'Finish exam' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await check('question before the end');
  await page.getByRole('dialog').getByRole('button', { name: 'Finish exam' }).click();
  await expect(heading(page)).toHaveText(new RegExp(`^\\d of ${examLength} right$`));
  await page.locator('.attempt-items summary').first().click();
  await expect(page.locator('.judged').first()).toBeVisible();
  await check('result of the exam');

  await main.getByRole('link', { name: 'Review' }).click();
  await expect(heading(page)).toHaveText('Review');
  await check('review');
  await main.getByRole('link', { name: 'Progress' }).click();
  await expect(heading(page)).toHaveText('Progress');
  await check('progress');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Settings' }).click();
  await expect(heading(page)).toHaveText('Settings');
  await check('settings');
  await page.getByRole('link', { name: 'Beeline' }).click();
  await expect(heading(page)).toHaveText('Where you stand');
  await check('start page after some answers');
});
