/**
 * The candidate that `name` is most likely a slip of: the fewest single-letter changes, swaps counted once,
 * at most a third of its length. Letter case does not count.
 */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > longestName) return undefined;
  const typed = name.toLowerCase();
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const most = Math.min(fewest - 1, Math.max(1, Math.floor(candidate.length / 3)));
    // Each letter more or less is a change; texts with thousands of slips must not take long.
    if (Math.abs(typed.length - candidate.length) > most) continue;
    const changes = countChanges(typed, candidate.toLowerCase());
    if (changes <= most) {
      fewest = changes;
      best = candidate;
    }
  }
  return best;
}

const longestName = 60;

/** Edits that turn one word into the other (optimal string alignment). */
function countChanges(left: string, right: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}
