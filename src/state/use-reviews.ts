import { useMemo } from 'react';
import { reviewsOf, type Reviews } from '../core/practice/review-lists.ts';
import type { ItemCatalog } from '../core/exam/exam-outline.ts';
import { emptyDeck } from '../core/schedule/deck.ts';
import { calendarOf } from './goal.ts';
import { useProgress, useServices, useSettings } from './services.ts';
import { useIsAlive } from './use-is-alive.ts';

/** What there is to go over again when the answers or the goal last changed, or the screen was opened. */
export function useReviews(catalog: ItemCatalog): Reviews {
  const { schedule, clock, bank } = useServices();
  const index = useProgress((state) => state.index);
  const settings = useSettings((all) => all);
  const isAlive = useIsAlive();
  return useMemo(() => {
    const calendar = calendarOf(settings, bank.outline.code, clock.dayOf(clock.now()));
    return reviewsOf(index, isAlive ? schedule.deck() : emptyDeck, calendar, catalog);
  }, [isAlive, index, schedule, clock, bank, settings, catalog]);
}
