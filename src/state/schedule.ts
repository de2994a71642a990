import type { Clock } from '../core/doors/doors.ts';
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
  return {
    deck() {
      const { entries: now } = progress.getState();
      if (now === entries) return deck;
      const known = entries.length;
      // Another tab or a back-up may have put older answers in between: then all is folded anew.
      const isMore = now.length >= known && now[known - 1] === entries[known - 1];
      deck = isMore ? foldDeck(now.slice(known), clock.dayOf, deck) : foldDeck(now, clock.dayOf);
      entries = now;
      return deck;
    },
    calendar: () => calendarOf(settings.getState(), code, clock.dayOf(clock.now())),
  };
}
