import type { ItemAnswer, PresentedItem } from '../item/item.ts';
import { proseExcerpt } from '../item/prose-excerpt.ts';
import { proseText } from './prose-text.ts';
import type { EntrySource } from './search-entry.ts';

/**
 * What of an item may be found: its stem alone, until the learner has answered it. Options and reasons of an open item
 * would give its key away to whoever searches for them.
 *
 * @param answer only for an item that the learner has answered
 */
export function itemEntry(item: PresentedItem, place: string, answer?: ItemAnswer): EntrySource {
  const stem = proseText(item.stem);
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
    title: proseExcerpt(item.stem),
    place,
    text: [stem, ...rest].join(' '),
    also: item.id,
  };
}
