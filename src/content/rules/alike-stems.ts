import { wordsOf } from '../markdown/parsed-text.ts';
import { trigramsOf } from '../report/bank-stats.ts';
import { overlapOf } from '../wording/overlap.ts';
import type { BankRule } from './rule.ts';

const MOST_OVERLAP = 0.6;

/** Two items with nearly the same stem test the same thing twice, or give each other away. */
export const alikeStems: BankRule = {
  name: 'alike-stems',
  severity: 'error',
  check: ({ items }) => {
    const stems = items.map((item) => ({ item, trigrams: trigramsOf(wordsOf(item.stem)) }));
    return stems.flatMap(({ item, trigrams }, place) => {
      const earlier = stems
        .slice(0, place)
        .find((other) => overlapOf(trigrams, other.trigrams) > MOST_OVERLAP);
      if (earlier === undefined) return [];
      return [
        {
          file: item.file,
          line: item.line,
          expected: 'a stem of its own',
          found: `nearly the stem of ${earlier.item.id} (${earlier.item.file}:${earlier.item.line})`,
          fix: 'ask from another side, or drop one of the two',
        },
      ];
    });
  },
};
