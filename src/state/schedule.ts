import type { Clock } from '../core/doors/doors.ts';
import type { ItemCatalog } from '../core/exam/exam-outline.ts';
import { listsOf, reviewsOf } from '../core/practice/review-lists.ts';
import type { ReviewLists } from '../core/practice/review-pools.ts';
import type { ProgressEntry } from '../core/progress/entry.ts';
import { emptyDeck, foldDeck, type Deck } from '../core/schedule/deck.ts';
import type { StudyCalendar } from '../core/schedule/due.ts';
import { calendarOf } from './goal.ts';
import type { ProgressStore } from './progress-store.ts';
import type { SettingsStore } from './settings-store.ts';

/** What the spaced reviews know. Folded when a screen asks: answering itself does not wait for it. */
export interface Schedule {
  /** The same object until there are more answers. */
  deck(): Deck;
  calendar(): StudyCalendar;
  /** What there is to go over again now, of what the catalog has. */
  lists(catalog: ItemCatalog): ReviewLists;
}

export interface ScheduleDeps {
  readonly progress: ProgressStore;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  /** The code of the exam, such as `CCA`. */
  readonly code: string;
}

export function createSchedule({ progress, settings, clock, code }: ScheduleDeps): Schedule {
  let entries: readonly ProgressEntry[] = [];
  let deck = emptyDeck;
  const currentDeck = (): Deck => {
    const { entries: now } = progress.getState();
    if (now === entries) return deck;
    const known = entries.length;
    // Another tab or a back-up may have put older answers in between: then all is folded anew.
    const isMore = now.length >= known && now[known - 1] === entries[known - 1];
    deck = isMore ? foldDeck(now.slice(known), clock.dayOf, deck) : foldDeck(now, clock.dayOf);
    entries = now;
    return deck;
  };
  const calendar = () => calendarOf(settings.getState(), code, clock.dayOf(clock.now()));
  return {
    deck: currentDeck,
    calendar,
    lists: (catalog) =>
      listsOf(reviewsOf(progress.getState().index, currentDeck(), calendar(), catalog)),
  };
}
