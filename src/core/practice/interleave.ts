import type { CompetencyKey } from '../base/ids.ts';
import type { ConfusablePair } from '../exam/exam-outline.ts';

/**
 * The same entries in an order that makes the learner tell topics apart: no two of one competency in a row while another is left,
 * and after a competency one that it is confused with, if there is one. Entries of a competency keep their order.
 *
 * Mixing helps most where things are alike.
 * @see Brunmair and Richter (2019), Psychological Bulletin 145(11): g = 0.42
 */
export function interleave<Entry extends { readonly competency: CompetencyKey }>(
  entries: readonly Entry[],
  confusable: readonly ConfusablePair[],
): Entry[] {
  const queues = new Map<CompetencyKey, Entry[]>();
  for (const entry of entries) {
    const queue = queues.get(entry.competency);
    if (queue === undefined) queues.set(entry.competency, [entry]);
    else queue.push(entry);
  }
  const ordered: Entry[] = [];
  while (ordered.length < entries.length) {
    const next = nextQueue(
      [...queues],
      entries.length - ordered.length,
      ordered.at(-1),
      confusable,
    );
    const entry = next.shift();
    if (entry !== undefined) ordered.push(entry);
  }
  return ordered;
}

function nextQueue<Entry extends { readonly competency: CompetencyKey }>(
  queues: readonly (readonly [CompetencyKey, Entry[]])[],
  left: number,
  last: Entry | undefined,
  confusable: readonly ConfusablePair[],
): Entry[] {
  const open = queues.filter(([, queue]) => queue.length > 0);
  const others = open.filter(([key]) => key !== last?.competency);
  const longest = (from: typeof open) =>
    from.reduce<Entry[]>((most, [, queue]) => (queue.length > most.length ? queue : most), []);
  const longestOther = longest(others);
  if (others.length === 0) return longest(open);
  // What makes up more than half of the rest must come now, or it will follow itself at the end.
  if (2 * longestOther.length > left) return longestOther;
  const alike = others.filter(([key]) =>
    confusable.some(
      (pair) => last !== undefined && pair.includes(key) && pair.includes(last.competency),
    ),
  );
  return longest(alike.length > 0 ? alike : others);
}
