import type { ItemId } from '../base/ids.ts';
import type { ItemCatalog } from '../exam/exam-outline.ts';
import { confidentErrors, luckyGuesses } from '../mastery/confidence.ts';
import type { ProgressIndex } from '../progress/item-history.ts';
import { itemStatistics, type ItemFinding } from '../progress/item-statistics.ts';
import { usualTime, type Card, type Deck } from '../schedule/deck.ts';
import { dueReviews, type DueReviews, type StudyCalendar } from '../schedule/due.ts';
import { askableWith } from './askable-items.ts';
import type { ReviewLists, ReviewPool } from './review-pools.ts';

/** What there is to go over again, as things are on a day. */
export interface Reviews {
  readonly due: DueReviews;
  readonly findings: Readonly<Record<Exclude<ReviewPool, 'due'>, readonly ItemFinding[]>>;
}

/** @param catalog what it no longer has, and no family makes, cannot be asked and is in no list */
export function reviewsOf(
  index: ProgressIndex,
  deck: Deck,
  calendar: StudyCalendar,
  catalog: ItemCatalog,
): Reviews {
  const isAskable = askableWith(catalog);
  const known = (findings: readonly ItemFinding[]) =>
    findings.filter(({ item }) => isAskable(item));
  const statistics = itemStatistics(index, usualTime(deck));
  return {
    due: dueReviews(deck, calendar, ({ item }: Card) => isAskable(item)),
    findings: {
      'confident-errors': known(confidentErrors(index)),
      'lucky-guesses': known(luckyGuesses(index)),
      slow: known(statistics.slowAndWrong),
      flipped: known(statistics.flipped),
      'never-right': known(statistics.neverRight),
    },
  };
}

export function listsOf({ due, findings }: Reviews): ReviewLists {
  const ids = (found: readonly { readonly item: ItemId }[]) => found.map(({ item }) => item);
  return {
    due: ids(due.cards),
    'confident-errors': ids(findings['confident-errors']),
    'lucky-guesses': ids(findings['lucky-guesses']),
    slow: ids(findings.slow),
    flipped: ids(findings.flipped),
    'never-right': ids(findings['never-right']),
  };
}
