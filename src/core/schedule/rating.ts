import type { AnsweredEntry } from '../progress/entry.ts';

/** How well an item was remembered, in the words of FSRS. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/**
 * About the time to read a question and its options once: some eighty words at 240 a minute. Who is sure and right
 * within it knew the answer; who took longer worked it out, and that is remembered less well.
 */
export const QUICK_MS = 20_000;

/** Who says nothing is taken for unsure: only a word of the learner makes an interval longer. */
export function ratingOf({
  correct,
  confidence,
  took,
}: Pick<AnsweredEntry, 'correct' | 'confidence' | 'took'>): Rating {
  if (!correct) return 'again';
  if (confidence === 'guess') return 'hard';
  return confidence === 'sure' && took <= QUICK_MS ? 'easy' : 'good';
}
