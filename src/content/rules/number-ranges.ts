import { wordsOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import { readRange } from '../wording/quantities.ts';
import type { ItemRule } from './rule.ts';

/** A number in two ranges makes both of them right. */
export const numberRanges: ItemRule = {
  name: 'number-ranges',
  severity: 'error',
  check: ({ options }) => {
    const ranges = options.flatMap(({ content, line }) => {
      const text = wordsOf(content);
      const range = readRange(text);
      return range === undefined ? [] : [{ line, text, range }];
    });
    return ranges.flatMap(({ line, text, range }, place) => {
      const earlier = ranges
        .slice(0, place)
        .find(
          ({ range: other }) =>
            other.unit === range.unit && other.least <= range.most && range.least <= other.most,
        );
      if (earlier === undefined) return [];
      return [
        {
          line,
          expected: 'ranges that have no number in common',
          found: `${quote(text)} and ${quote(earlier.text)} on line ${earlier.line}`,
          fix: 'let the next range start after the end of the last one',
        },
      ];
    });
  },
};
