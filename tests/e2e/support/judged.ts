import { expect, type Locator } from '@playwright/test';
import { plainRuns, type ContentItem } from './content.ts';

/**
 * Expects the options of an answered item in the order of reading: what was chosen, the rest of the key, the
 * others. Each says in words whether it is right and gives its reason.
 */
export async function expectJudged(
  judged: Locator,
  item: ContentItem,
  response: readonly string[],
): Promise<void> {
  const rank = (id: string) => (response.includes(id) ? 0 : item.key.includes(id) ? 1 : 2);
  const words = (id: string) => {
    if (item.key.includes(id)) return rank(id) === 0 ? 'Right, and your answer' : 'Right answer';
    return rank(id) === 0 ? 'Your answer: not right' : 'Not right';
  };
  const rows = await judged.locator('> li').evaluateAll((found) =>
    found.map((row) => ({
      verdict: row.querySelector('.judged-verdict')?.textContent.trim(),
      reason: row.querySelector('.judged-reason')?.textContent ?? '',
    })),
  );
  const shown = rows.map(({ verdict, reason }) => {
    const option = item.options.find(({ rationale }) =>
      plainRuns(rationale).every((run) => reason.includes(run)),
    );
    return { id: option?.id, verdict };
  });
  expect(shown.map(({ id }) => id).sort(), `reasons of ${item.id}`).toEqual(
    item.options.map(({ id }) => id).sort(),
  );
  const ranks = shown.map(({ id }) => rank(id ?? ''));
  expect(ranks, `order of the options of ${item.id}`).toEqual([...ranks].sort());
  expect(shown.map(({ verdict }) => verdict)).toEqual(shown.map(({ id }) => words(id ?? '')));
}
