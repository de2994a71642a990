import type { ItemAnswer, PresentedItem } from '../item/item.ts';
import { proseExcerpt } from '../item/prose-excerpt.ts';
import { proseText } from './prose-text.ts';
import type { EntrySource } from './search-entry.ts';

/** A question is shown in full, unless it has swallowed its own story. */
const longestQuestion = 240;

/**
 * What of an item may be found: its stem alone, until the learner has answered it. Options and reasons of an open item
 * would give its key away to whoever searches for them.
 *
 * @param answer only for an item that the learner has answered
 */
export function itemEntry(item: PresentedItem, place: string, answer?: ItemAnswer): EntrySource {
  const question = proseExcerpt(item.stem, longestQuestion);
  // The title says it; what stands before it is the rest.
  const situation = proseText(item.stem).replace(question, '').trim();
  const rest =
    answer === undefined
      ? []
      : item.options.flatMap(({ id, text }) => [
          proseText(text),
          proseText(answer.rationales[id] ?? []),
        ]);
  return {
    kind: 'item',
    href: `/practice/new?question=${item.id}`,
    title: question,
    place,
    text: [situation, ...rest].join(' '),
    also: item.id,
  };
}
