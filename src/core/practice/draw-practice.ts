import type { ItemId } from '../base/ids.ts';
import { createRng, shuffled } from '../base/rng.ts';
import { drawGenerated, familiesOf } from '../generated/family-list.ts';
import { drawFreshest } from './draw-freshest.ts';
import { eligibleItems, type PracticeSource, type PracticeSpec } from './practice-spec.ts';
import { isReviewPool } from './review-pools.ts';

/**
 * Draws a round: new items out of families, from a list the first of it, else unseen items first, then those seen longest
 * ago. All in mixed order, which `interleave` keeps within a competency.
 */
export function drawPractice(spec: PracticeSpec, source: PracticeSource, seed: string): ItemId[] {
  if (spec.pool === 'generated') {
    return [...drawGenerated(familiesOf(spec.competencies), spec.length, seed)];
  }
  const rng = createRng(seed);
  const eligible = eligibleItems(spec, source);
  if (spec.pool === 'open' || isReviewPool(spec.pool)) {
    return shuffled(eligible.slice(0, spec.length), rng);
  }
  return drawFreshest(eligible, spec.length, source.index, rng);
}
