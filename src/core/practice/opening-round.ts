import { arrangeItem, type FormItem } from '../blueprint/form.ts';
import type { ExamOutline } from '../exam/exam-outline.ts';
import type { PresentedItem } from '../item/item.ts';
import type { PracticeSpec } from './practice-spec.ts';

/** How long the round is that somebody begins with. */
export const openingLength = 10;

/** What somebody begins with: a round of everything. */
export function openingSpec({ domains }: ExamOutline): PracticeSpec {
  const competencies = domains.flatMap((domain) => domain.competencies.map(({ key }) => key));
  return { competencies, pool: 'all', length: openingLength };
}

/**
 * The question that a newcomer's first round opens with: the same for everybody, so that it can stand in the page before any
 * script runs. To somebody who has seen no question, one is as good as another.
 *
 * @param items of the bank, or of the opening part
 */
export function openingItem(items: readonly PresentedItem[]): FormItem | null {
  const item = items.find(({ kind }) => kind === 'single');
  return item === undefined ? null : arrangeItem(item, 'opening');
}
