/** Scores from `from` to `to` right answers with their probability together, 0 to 1. */
export interface ScoreGroup {
  readonly from: number;
  readonly to: number;
  readonly chance: number;
}

/**
 * A distribution of scores in groups of at most `size`, fewest right first. One group begins at `border`, so that none
 * mixes scores that pass with scores that do not. Groups at the ends that are less likely than one in 200 are left out.
 */
export function groupScores(
  scores: readonly number[],
  border: number,
  size: number,
): readonly ScoreGroup[] {
  const groups: ScoreGroup[] = [];
  const offset = border % size;
  for (let from = offset === 0 ? 0 : offset - size; from < scores.length; from += size) {
    const first = Math.max(0, from);
    const next = Math.min(scores.length, from + size);
    const chance = scores.slice(first, next).reduce((sum, one) => sum + one, 0);
    groups.push({ from: first, to: next - 1, chance });
  }
  const likely = groups.map(({ chance }) => chance >= LEAST_CHANCE);
  return groups.slice(likely.indexOf(true), likely.lastIndexOf(true) + 1);
}

const LEAST_CHANCE = 1 / 200;
