import { arrangeItem, type FormItem } from '../blueprint/form.ts';
import type { CompetencyKey } from '../base/ids.ts';
import type { ExamOutline } from '../exam/exam-outline.ts';
import type { PresentedItem } from '../item/item.ts';

/** How long the round is that somebody begins with. */
export const openingLength = 10;

/** The competency whose chunk holds the opening question. */
export function openingCompetency(outline: ExamOutline): CompetencyKey | null {
  const all = outline.domains.flatMap(({ competencies }) => competencies);
  return all.find(({ itemCount }) => itemCount > 0)?.key ?? null;
}

/**
 * The question that a newcomer's first round opens with: the same for everybody, so that it can stand in the page before any
 * script runs. To somebody who has seen no question, one is as good as another.
 *
 * @param items of the opening competency
 */
export function openingItem(items: readonly PresentedItem[]): FormItem | null {
  const item = items.find(({ kind }) => kind === 'single');
  return item === undefined ? null : arrangeItem(item, 'opening');
}
