import { useMemo } from 'react';
import { reviewsOf, type Reviews } from '../core/practice/review-lists.ts';
import type { ItemCatalog } from '../core/exam/exam-outline.ts';
import { useGoal } from './goal.ts';
import { useProgress, useServices } from './services.ts';

/** What there is to go over again when the answers or the goal last changed, or the screen was opened. */
export function useReviews(catalog: ItemCatalog): Reviews {
  const { schedule, clock } = useServices();
  const index = useProgress((state) => state.index);
  const [goal] = useGoal();
  return useMemo(() => {
    const calendar = { today: clock.dayOf(clock.now()), ...goal };
    return reviewsOf(index, schedule.deck(), calendar, catalog);
  }, [index, schedule, clock, goal, catalog]);
}
