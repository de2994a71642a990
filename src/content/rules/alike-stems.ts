import { wordsOf } from '../markdown/parsed-text.ts';
import { trigramsOf } from '../report/bank-stats.ts';
import { earliestAlike } from '../wording/earliest-alike.ts';
import type { BankRule } from './rule.ts';

const MOST_OVERLAP = 0.6;

/** Two items with nearly the same stem test the same thing twice, or give each other away. */
export const alikeStems: BankRule = {
  name: 'alike-stems',
  severity: 'error',
  check: ({ items }) => {
    const trigrams = items.map((item) => trigramsOf(wordsOf(item.stem)));
    const earliest = earliestAlike(trigrams, MOST_OVERLAP);
    return items.flatMap((item, place) => {
      const earlier = items[earliest[place] ?? -1];
      if (earlier === undefined) return [];
      return [
        {
          file: item.file,
          line: item.line,
          expected: 'a stem of its own',
          found: `nearly the stem of ${earlier.id} (${earlier.file}:${earlier.line})`,
          fix: 'ask from another side, or drop one of the two',
        },
      ];
    });
  },
};
